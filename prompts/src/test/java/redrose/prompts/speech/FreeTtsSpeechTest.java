package redrose.prompts.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.prompts.audio.Samples;
import redrose.prompts.audio.Tones;

class FreeTtsSpeechTest {
  private static final Speech SPEECH = new FreeTtsSpeech();
  private static final Narrator NARRATOR = new Narrator(SPEECH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello. You are through to the council.",
        "To pay forty-two pounds and fifty pence by card ending four, two, four, two, press 1. To"
            + " stop, press 2.",
        "I'm sorry. We can't tell yet whether your payment went through. Please don't pay again."
      })
  void aSentenceIsSpokenAtAPaceAndLevelForTheTelephone(String words) {
    var samples = NARRATOR.narrate(words);
    double wordsPerMinute = words.split("[ -]+", -1).length * 60_000.0 / Samples.lengthMs(samples);
    assertThat(wordsPerMinute).isBetween(100.0, 170.0);
    assertThat(Tones.levelDb(samples)).isBetween(-21.0, -15.0);
  }

  @Test
  void aLongerPauseIsHeardBetweenGroups() {
    var apart = NARRATOR.narrate("one, two | three, four");
    var together = NARRATOR.narrate("one, two, three, four");
    assertThat(Samples.lengthMs(apart)).isGreaterThan(Samples.lengthMs(together));
  }

  @Test
  void wordsThatTheDictionaryGetsWrongAreSpokenOurWay() {
    // the dictionary alone makes these two differ
    assertThat(Arrays.equals(SPEECH.speak("can't"), SPEECH.speak("kahnt"))).isTrue();
    assertThat(Arrays.equals(SPEECH.speak("can't"), SPEECH.speak("can"))).isFalse();
  }

  @Test
  void manyMaySpeakAtOnceAndEachGetsItsOwnWords() throws Exception {
    var words = IntStream.range(0, 12).mapToObj(i -> "Number " + i + ", please.").toList();
    List<short[]> alone = words.stream().map(SPEECH::speak).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<short[]>> tasks =
          words.stream().map(each -> (Callable<short[]>) () -> SPEECH.speak(each)).toList();
      List<Future<short[]>> together = threads.invokeAll(tasks);
      for (int i = 0; i < words.size(); i++) {
        assertThat(Arrays.equals(together.get(i).get(), alone.get(i))).as(words.get(i)).isTrue();
      }
    }
  }
}
