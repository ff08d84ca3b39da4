package redrose.sandbox.phone.ear;

import java.util.Arrays;

/**
 * 32 bits that say how the bands' energies change over 128 ms: the sign of the difference between
 * neighbouring bands' changes, for two steps of 32 ms. Noise and other codecs flip few of them
 * (Haitsma and Kalker, "A Highly Robust Audio Fingerprinting System", 2002).
 */
final class Fingerprint {
  /** Samples from one of the three windows to the next: 32 ms. */
  static final int STEP = 256;

  /** Samples that a fingerprint covers. */
  static final int SPAN = 2 * STEP + Spectrum.WINDOW;

  private static final int BITS = 32;
  private static final int DOUBTFUL = 8;

  private Fingerprint() {}

  /** The fingerprint of three windows, oldest first. */
  static int of(float[] oldest, float[] middle, float[] newest) {
    int bits = 0;
    for (int bit = 0; bit < BITS; bit++) {
      if (change(oldest, middle, newest, bit) > 0) bits |= 1 << bit;
    }
    return bits;
  }

  /** The fingerprint and those that differ from it in one or two of its least certain bits. */
  static int[] likely(float[] oldest, float[] middle, float[] newest) {
    var exact = of(oldest, middle, newest);
    var doubtful = doubtful(oldest, middle, newest);
    var likely = new int[1 + DOUBTFUL + DOUBTFUL * (DOUBTFUL - 1) / 2];
    likely[0] = exact;
    int count = 1;
    for (int i = 0; i < DOUBTFUL; i++) {
      likely[count++] = exact ^ doubtful[i];
      for (int j = 0; j < i; j++) likely[count++] = exact ^ doubtful[i] ^ doubtful[j];
    }
    return likely;
  }

  /** The bits whose changes are smallest beside the energies they are made of. */
  private static int[] doubtful(float[] oldest, float[] middle, float[] newest) {
    var bits = new int[DOUBTFUL];
    var sureness = new float[DOUBTFUL];
    Arrays.fill(sureness, Float.MAX_VALUE);
    for (int bit = 0; bit < BITS; bit++) {
      var size = Math.abs(change(oldest, middle, newest, bit));
      var sure = size / (around(oldest, middle, newest, bit) + 1);
      int place = DOUBTFUL;
      while (place > 0 && sure < sureness[place - 1]) place--;
      if (place < DOUBTFUL) {
        System.arraycopy(sureness, place, sureness, place + 1, DOUBTFUL - 1 - place);
        System.arraycopy(bits, place, bits, place + 1, DOUBTFUL - 1 - place);
        sureness[place] = sure;
        bits[place] = 1 << bit;
      }
    }
    return bits;
  }

  private static float change(float[] oldest, float[] middle, float[] newest, int bit) {
    var band = bit % (Spectrum.BANDS - 1);
    var before = bit < Spectrum.BANDS - 1 ? oldest : middle;
    var after = bit < Spectrum.BANDS - 1 ? middle : newest;
    return (after[band] - after[band + 1]) - (before[band] - before[band + 1]);
  }

  private static float around(float[] oldest, float[] middle, float[] newest, int bit) {
    var band = bit % (Spectrum.BANDS - 1);
    var before = bit < Spectrum.BANDS - 1 ? oldest : middle;
    var after = bit < Spectrum.BANDS - 1 ? middle : newest;
    return after[band] + after[band + 1] + before[band] + before[band + 1];
  }
}
