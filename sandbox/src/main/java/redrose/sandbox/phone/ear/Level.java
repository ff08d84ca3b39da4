package redrose.sandbox.phone.ear;

/** Sums over stretches of samples. */
final class Level {
  private Level() {}

  /** Root mean square. */
  static double of(short[] samples, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) sum += (double) samples[i] * samples[i];
    return Math.sqrt(sum / Math.max(1, count));
  }

  /**
   * Normalised correlation of two stretches: 1 for the same shape at any loudness, about 0 for
   * others.
   *
   * @param step 1 to compare every sample, 4 for every fourth
   */
  static double correlation(
      short[] one, int oneFrom, short[] other, int otherFrom, int count, int step) {
    long product = 0;
    long oneSquare = 0;
    long otherSquare = 0;
    for (int i = 0; i < count; i += step) {
      int a = one[oneFrom + i];
      int b = other[otherFrom + i];
      product += (long) a * b;
      oneSquare += (long) a * a;
      otherSquare += (long) b * b;
    }
    if (oneSquare == 0 || otherSquare == 0) return 0;
    return product / Math.sqrt((double) oneSquare * otherSquare);
  }
}
