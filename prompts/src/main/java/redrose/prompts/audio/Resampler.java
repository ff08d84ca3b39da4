package redrose.prompts.audio;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Brings audio to the telephone's rate through a low-pass, so that nothing above it folds back into
 * the band.
 */
public final class Resampler {
  private static final int TELEPHONE_RATE = 8000;

  /** The telephone's band ends at 3.4 kHz and what can be sampled at 4 kHz. */
  private static final double CUT_OFF_HZ = 3700;

  /** Half the filter's length, in samples of the telephone's rate. */
  private static final int HALF_WIDTH = 16;

  private final int up;
  private final int down;
  private final int reach;
  private final float[][] weights;

  private Resampler(int samplesPerSecond) {
    int common =
        BigInteger.valueOf(samplesPerSecond).gcd(BigInteger.valueOf(TELEPHONE_RATE)).intValue();
    up = TELEPHONE_RATE / common;
    down = samplesPerSecond / common;
    reach = HALF_WIDTH * down / up;
    weights = new float[up][];
    for (int phase = 0; phase < up; phase++) {
      weights[phase] = weights((double) phase / up, samplesPerSecond);
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
    var padded = padded(samples);
    var out = new short[(int) ((long) samples.length * up / down)];
    for (int i = 0; i < out.length; i++) {
      long position = (long) i * down;
      out[i] = Samples.clip(sum(padded, (int) (position / up), weights[(int) (position % up)]));
    }
    return out;
  }

  /** With silence enough on both sides for the filter. */
  private float[] padded(short[] samples) {
    var padded = new float[samples.length + 2 * reach + 2];
    for (int i = 0; i < samples.length; i++) {
      padded[reach + i] = samples[i];
    }
    return padded;
  }

  private static float sum(float[] samples, int from, float[] weights) {
    float sum = 0;
    for (int tap = 0; tap < weights.length; tap++) {
      sum += samples[from + tap] * weights[tap];
    }
    return sum;
  }

  /** A sinc under a raised cosine, {@code phase} of a sample late; its sum is 1. */
  private float[] weights(double phase, int samplesPerSecond) {
    var values = new double[2 * reach + 2];
    for (int tap = 0; tap < values.length; tap++) {
      double distance = tap - reach - phase;
      double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(distance) / (reach + 1)));
      values[tap] = sinc(distance * 2 * CUT_OFF_HZ / samplesPerSecond) * window;
    }
    double sum = Arrays.stream(values).sum();
    var result = new float[values.length];
    for (int tap = 0; tap < values.length; tap++) {
      result[tap] = (float) (values[tap] / sum);
    }
    return result;
  }

  private static double sinc(double x) {
    return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
