package redrose.sandbox.speech.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redrose.ivr.listening.Certainty;
import redrose.ivr.listening.SpeechModel;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;
import redrose.sandbox.speech.sound.Noise;

/**
 * How well the carried model has to understand voices that it was not trained on. The samples are
 * too large for calls; what a call adds is tried by calls.
 */
class FloorsTest {
  private static final Condition PINK_10 = new Condition(Noise.PINK, 10);
  private static final List<Condition> CONDITIONS = List.of(Condition.CLEAN, PINK_10);
  private static final int STRINGS = 150;
  private static final int CHOICES = 60;

  private static Results results;

  @BeforeAll
  static void listen() throws Exception {
    assumeTrue(
        Voices.withFloors().stream().allMatch(CallerVoice::isThere),
        "espeak-ng has the voices: it is not there");
    try (var model =
        SpeechModel.load(Path.of(System.getProperty("redrose.root"), "speech-model"))) {
      var test = new FileTrial(model, 1);
      List<FileTrial.Part> parts = new ArrayList<>();
      parts.add(
          new FileTrial.Part(
              test.corpus().tasks(Kind.DIGITS, STRINGS), Voices.withFloors(), CONDITIONS));
      parts.add(
          new FileTrial.Part(
              test.corpus().tasks(Kind.MENU, CHOICES), Voices.withFloors(), CONDITIONS));
      parts.add(
          new FileTrial.Part(
              test.corpus().tasks(Kind.YES_NO, CHOICES), Voices.tested(), CONDITIONS));
      results = test.run(parts);
    }
    new ResultsText(results).lines().forEach(System.out::println);
  }

  static List<String> voices() {
    return Voices.withFloors().stream().map(CallerVoice::name).toList();
  }

  @ParameterizedTest
  @MethodSource("voices")
  void digitStrings(String voice) {
    assertThat(results.of(voice, Condition.CLEAN, Kind.DIGITS).right())
        .isGreaterThanOrEqualTo(0.93);
    assertThat(results.of(voice, PINK_10, Kind.DIGITS).right()).isGreaterThanOrEqualTo(0.80);
  }

  @ParameterizedTest
  @MethodSource("voices")
  void menus(String voice) {
    assertThat(results.of(voice, Condition.CLEAN, Kind.MENU).right()).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @MethodSource("voices")
  void yesIsNeverHeardAsNo(String voice) {
    assertThat(confirmations(sample -> sample.voice().equals(voice)).of(Verdict.WRONG)).isZero();
  }

  /** Whoever speaks, in whatever noise: only what is sure is acted on, the rest is asked again. */
  @Test
  void yesIsNeverTakenForNo() {
    assertThat(confirmations(sample -> sample.certainty() == Certainty.SURE).of(Verdict.WRONG))
        .isZero();
  }

  private static Tally confirmations(Predicate<Sample> some) {
    return results.where(sample -> sample.kind() == Kind.YES_NO && some.test(sample));
  }
}
