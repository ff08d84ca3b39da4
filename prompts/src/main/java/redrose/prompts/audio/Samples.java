package redrose.prompts.audio;

import java.util.List;

/** Small arithmetic on 16-bit samples, 8,000 a second. */
public final class Samples {
  static final int PER_MS = 8;

  private Samples() {}

  static short clip(double value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }

  /** Silence. */
  public static short[] silence(int lengthMs) {
    return new short[lengthMs * PER_MS];
  }

  /** One after the other. */
  public static short[] concatenate(List<short[]> parts) {
    var all = new short[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** How long they play. */
  public static long lengthMs(short[] samples) {
    return samples.length / PER_MS;
  }
}
