package redrose.sandbox.phone.ear;

/**
 * Audio whose words are known, with the loudness of each 20 ms block of it.
 *
 * <p>Only its loud blocks are compared: a pause sounds the same in every prompt.
 */
public final class KnownSound {
  /** Samples in a block: 20 ms at 8 kHz, as in a packet of telephone audio. */
  static final int BLOCK = 160;

  private static final double LOUD_SHARE = 0.25;
  private static final double LOUD_FLOOR = 40;

  private final String key;
  private final String text;
  private final short[] samples;
  private final double loudness;
  private final boolean[] loud;

  /**
   * Keeps the array, which must not change afterwards.
   *
   * @param samples 8 kHz, 16 bits
   */
  public KnownSound(String key, String text, short[] samples) {
    this.key = key;
    this.text = text;
    this.samples = samples;
    loudness = Level.of(samples, 0, samples.length);
    loud = new boolean[samples.length / BLOCK];
    for (int block = 0; block < loud.length; block++) {
      var level = Level.of(samples, block * BLOCK, BLOCK);
      loud[block] = level > Math.max(LOUD_FLOOR, loudness * LOUD_SHARE);
    }
  }

  public String key() {
    return key;
  }

  public String text() {
    return text;
  }

  short[] samples() {
    return samples;
  }

  /** Whole blocks; what is left over at the end is not compared. */
  int blocks() {
    return loud.length;
  }

  boolean isLoud(int block) {
    return loud[block];
  }

  /** Root mean square of all samples. */
  double loudness() {
    return loudness;
  }
}
