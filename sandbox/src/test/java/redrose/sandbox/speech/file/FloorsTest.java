package redrose.sandbox.speech.file;

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

/** The carried model understands voices that it was not trained on; calls are tried by calls. */
class FloorsTest {
  private static Results results;

  @BeforeAll
  static void listen() throws Exception {
    assumeTrue(
        Voices.withFloors().stream().allMatch(CallerVoice::isThere),
        "espeak-ng has the voices: it is not there");
    try (var model =
        SpeechModel.load(Path.of(System.getProperty("redrose.root"), "speech-model"))) {
      results = FileFloors.listen(new FileTrial(model, 1));
    }
    new ResultsText(results).lines().forEach(System.out::println);
  }

  static List<Floor> floors() {
    return FileFloors.of(results);
  }

  @ParameterizedTest
  @MethodSource("floors")
  void isHeld(Floor floor) {
    assertThat(floor.isHeld()).as(floor.toString()).isTrue();
  }

  @Test
  void eachIsSetForSomethingThatWasSaid() {
    assertThat(results.samples()).hasSizeGreaterThan(1_000);
    assertThat(new Floor("digits", 0.8, 0.79).isHeld()).isFalse();
  }
}
