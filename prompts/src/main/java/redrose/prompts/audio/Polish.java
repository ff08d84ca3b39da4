package redrose.prompts.audio;

import java.util.Arrays;

/** Makes speech fit for a telephone prompt: no dead air around it, and always equally loud. */
public final class Polish {
  /**
   * A telephone prompt's usual level, of the parts that are speech, in decibels under full scale.
   */
  private static final double LEVEL_DB = -16;

  /** Above this part of full scale peaks are rounded off instead of cut. */
  private static final double KNEE = 0.6;

  private static final int FRAME = 10 * Samples.PER_MS;
  private static final double QUIET_DB = -37;
  private static final double SPEECH_DB = -25;
  private static final double SILENT_RMS = 50;
  private static final int LEAD_MS = 20;

  /** How much of the silence behind the last sound stays. */
  public static final int TAIL_MS = 40;

  private Polish() {}

  /**
   * Cuts the silence before and after, but for 20 ms and 40 ms, so that no soft consonant is lost.
   */
  public static short[] trim(short[] samples) {
    double quiet = loudestFrame(samples) * ratio(QUIET_DB);
    int first = 0;
    while (first < samples.length && rms(samples, first) <= quiet) {
      first += FRAME;
    }
    int end = samples.length;
    while (end > first && rms(samples, end - FRAME) <= quiet) {
      end -= FRAME;
    }
    return Arrays.copyOfRange(
        samples,
        Math.max(0, first - LEAD_MS * Samples.PER_MS),
        Math.min(samples.length, end + TAIL_MS * Samples.PER_MS));
  }

  /**
   * Brings the speech in it to the usual level. Silence is left out of the measure (as in ITU-T
   * P.56), so that long pauses don't make a prompt louder.
   */
  public static short[] level(short[] samples) {
    double threshold = loudestFrame(samples) * ratio(SPEECH_DB);
    double squares = 0;
    int frames = 0;
    for (int at = 0; at < samples.length; at += FRAME) {
      double rms = rms(samples, at);
      if (rms > threshold) {
        squares += rms * rms;
        frames++;
      }
    }
    if (frames == 0) {
      return samples;
    }
    return amplify(samples, Short.MAX_VALUE * ratio(LEVEL_DB) / Math.sqrt(squares / frames));
  }

  /** Whether nothing in it is loud enough to be speech. */
  static boolean isSilent(short[] samples) {
    return loudestFrame(samples) < SILENT_RMS;
  }

  private static short[] amplify(short[] samples, double gain) {
    var louder = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      louder[i] = Samples.clip(Short.MAX_VALUE * rounded(samples[i] * gain / Short.MAX_VALUE));
    }
    return louder;
  }

  private static double rounded(double sample) {
    double over = Math.abs(sample) - KNEE;
    return over <= 0
        ? sample
        : Math.copySign(KNEE + (1 - KNEE) * Math.tanh(over / (1 - KNEE)), sample);
  }

  private static double loudestFrame(short[] samples) {
    double loudest = 0;
    for (int at = 0; at < samples.length; at += FRAME) {
      loudest = Math.max(loudest, rms(samples, at));
    }
    return loudest;
  }

  private static double rms(short[] samples, int start) {
    int from = Math.max(0, start);
    int to = Math.min(samples.length, start + FRAME);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / Math.max(1, to - from));
  }

  private static double ratio(double decibels) {
    return Math.pow(10, decibels / 20);
  }
}
