package redrose.sandbox.speech.caller;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who is heard in which part; speech-model/MODEL.md says on whom the carried model was trained.
 * espeak-ng's British accent takes a variant as {@code en}; behind {@code en-gb} it is passed over
 * in silence.
 */
public final class Voices {
  private static final CallerVoice M8 = Synthesiser.espeak("en+m8");
  private static final CallerVoice F5 = Synthesiser.espeak("en-gb-x-gbclan+f5");

  private Voices() {}

  /** Those that floors are set for: the model was not trained on them. */
  public static List<CallerVoice> withFloors() {
    return List.of(M8, F5);
  }

  /** All that figures are reported for; the model was trained on none of them. */
  public static List<CallerVoice> tested() {
    return Stream.concat(
            withFloors().stream(),
            Stream.of(
                Synthesiser.espeak("en-gb-x-gbclan+klatt5"),
                Synthesiser.flite("rms"),
                new OwnSynthesiser()))
        .toList();
  }

  /** From whom thresholds are set: no voice that figures are reported for. */
  public static List<CallerVoice> ofDevelopment() {
    return Stream.of(
            "en+m3",
            "en+f2",
            "en-gb-x-gbclan+m6",
            "en-gb-x-rp+f4",
            "en-gb-scotland+m2",
            "en-gb-x-gbcwmd+klatt2",
            "en-029+f3",
            "en-us+belinda")
        .map(Synthesiser::espeak)
        .toList();
  }

  /** Who talks in the background. */
  public static List<CallerVoice> ofTheCrowd() {
    return Stream.of(
            "en+m1", "en-gb-x-rp+f1", "en-gb-x-gbclan+f3", "en-us+m4", "en+linda", "en-029+m7")
        .map(Synthesiser::espeak)
        .toList();
  }
}
