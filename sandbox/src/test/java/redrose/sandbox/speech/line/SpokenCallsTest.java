package redrose.sandbox.speech.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redrose.ivr.listening.SpeechModel;
import redrose.sandbox.speech.Floor;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.file.FileTrial;
import redrose.sandbox.speech.sound.Condition;
import redrose.sandbox.speech.sound.Noise;

/**
 * Callers of every voice ring for real, all at once, and say what they want, or key it. How quick
 * the line is depends on how busy the machine is, and so does how much of it is said.
 */
class SpokenCallsTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final Path STATE = ROOT.resolve("sandbox/target/spoken-calls");
  private static final int CALLS = 20;
  private static final int QUESTIONS = 3;

  private static LineResults results;

  @BeforeAll
  static void ring() throws Exception {
    assumeTrue(
        Voices.withFloors().stream().allMatch(CallerVoice::isThere),
        "espeak-ng has the voices: it is not there");
    var voices = Voices.tested().stream().filter(CallerVoice::isThere).toList();
    var noises = List.of(Condition.CLEAN, new Condition(Noise.PINK, 10));
    try (var model = SpeechModel.load(ROOT.resolve("speech-model"))) {
      var channel = new FileTrial(model, 1).channel();
      results =
          new LineTrial(ROOT, STATE, model, channel, 1, CALLS, System.out::println)
              .run(Plans.of(CALLS, QUESTIONS, voices, noises, 1));
    }
    new LineText(results).lines().forEach(System.out::println);
  }

  static List<Floor> floors() {
    return LineFloors.of(results);
  }

  @Test
  void everyQuestionOfEveryCallComesToAnEnd() {
    assertThat(results.endings()).hasSize(CALLS * QUESTIONS);
  }

  @ParameterizedTest
  @MethodSource("floors")
  void isHeld(Floor floor) {
    assertThat(floor.isHeld()).as(floor.toString()).isTrue();
  }

  @Test
  void someOfItIsSaid() {
    assertThat(results.of(Ending::isSpoken)).isNotEmpty();
  }
}
