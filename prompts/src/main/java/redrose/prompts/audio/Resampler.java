package redrose.prompts.audio;

import java.math.BigInteger;

/**
 * Brings audio to the telephone's rate through a low-pass, so that nothing above it folds back into
 * the band.
 */
public final class Resampler {
  private static final int TELEPHONE_RATE = 8000;

  /** The telephone's band ends at 3.4 kHz and what can be sampled at 4 kHz. */
  private static final double CUT_OFF_HZ = 3700;

  /** Half the filter's length, in samples of the telephone's rate. */
  private static final int HALF_WIDTH = 24;

  private final int up;
  private final int down;
  private final int reach;
  private final double[][] weightsByPhase;

  private Resampler(int samplesPerSecond) {
    int common =
        BigInteger.valueOf(samplesPerSecond).gcd(BigInteger.valueOf(TELEPHONE_RATE)).intValue();
    up = TELEPHONE_RATE / common;
    down = samplesPerSecond / common;
    reach = HALF_WIDTH * down / up;
    weightsByPhase = new double[up][];
    for (int phase = 0; phase < up; phase++) {
      weightsByPhase[phase] = weights((double) phase / up, samplesPerSecond);
    }
  }

  /**
   * The same sound at 8 kHz.
   *
   * @param samples 16-bit, mono
   * @param samplesPerSecond 8,000 or more
   */
  public static short[] toTelephone(short[] samples, int samplesPerSecond) {
    if (samplesPerSecond == TELEPHONE_RATE) {
      return samples;
    }
    return new Resampler(samplesPerSecond).resample(samples);
  }

  private short[] resample(short[] samples) {
    var out = new short[(int) ((long) samples.length * up / down)];
    for (int i = 0; i < out.length; i++) {
      long position = (long) i * down;
      out[i] =
          Samples.clip(
              around(samples, (int) (position / up), weightsByPhase[(int) (position % up)]));
    }
    return out;
  }

  private double around(short[] samples, int centre, double[] weights) {
    double sum = 0;
    for (int tap = 0; tap < weights.length; tap++) {
      int i = centre - reach + tap;
      if (i >= 0 && i < samples.length) {
        sum += samples[i] * weights[tap];
      }
    }
    return sum;
  }

  /** A sinc under a raised cosine, {@code phase} of a sample late; its sum is 1. */
  private double[] weights(double phase, int samplesPerSecond) {
    var weights = new double[2 * reach + 2];
    double sum = 0;
    for (int tap = 0; tap < weights.length; tap++) {
      double distance = tap - reach - phase;
      double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(distance) / (reach + 1)));
      weights[tap] = sinc(distance * 2 * CUT_OFF_HZ / samplesPerSecond) * window;
      sum += weights[tap];
    }
    for (int tap = 0; tap < weights.length; tap++) {
      weights[tap] /= sum;
    }
    return weights;
  }

  private static double sinc(double x) {
    return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
