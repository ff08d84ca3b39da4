package redrose.sandbox.speech.sound;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Noise at a level.
 *
 * @param decibels of the voice over the noise, both as the telephone lets them through
 */
public record Condition(Noise noise, int decibels) {
  private static final int QUIET_DECIBELS = 20;

  /** A quiet room: what is left is far below the voice. */
  public static final Condition CLEAN = new Condition(Noise.PINK, 45);

  /** Clean, and each noise at 20, 10 and 5 dB. */
  public static List<Condition> all() {
    var noisy =
        Stream.of(Noise.values())
            .flatMap(
                noise ->
                    IntStream.of(20, 10, 5).mapToObj(decibels -> new Condition(noise, decibels)));
    return Stream.concat(Stream.of(CLEAN), noisy).toList();
  }

  /** Whether the voice is 20 dB or more above the noise. */
  public boolean isQuiet() {
    return decibels >= QUIET_DECIBELS;
  }

  /** {@code clean}, {@code pink 10 dB}. */
  public String label() {
    return equals(CLEAN)
        ? "clean"
        : "%s %d dB".formatted(noise.name().toLowerCase(Locale.UK), decibels);
  }
}
