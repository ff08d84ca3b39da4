package redrose.sandbox.speech.file;

import java.util.stream.IntStream;

/**
 * Of many times, in milliseconds.
 *
 * @param p50 half of them are below
 * @param p95 all but a twentieth
 */
public record Percentiles(int p50, int p95) {
  public static Percentiles of(IntStream timesMs) {
    var sorted = timesMs.sorted().toArray();
    return sorted.length == 0
        ? new Percentiles(0, 0)
        : new Percentiles(sorted[sorted.length / 2], sorted[(sorted.length - 1) * 95 / 100]);
  }
}
