package redrose.sandbox.phone.ear;

/**
 * Energy in 17 bands of the telephone's range, 300 to 3400 Hz, over a window of 64 ms. One thread
 * at a time.
 */
final class Spectrum {
  /** Samples in a window. */
  static final int WINDOW = 512;

  static final int BANDS = 17;
  private static final double LOWEST_HZ = 300;
  private static final double HIGHEST_HZ = 3400;
  private static final double RATE_HZ = 8000;
  private static final float[] SHAPE = new float[WINDOW];
  private static final float[] COS = new float[WINDOW / 2];
  private static final float[] SIN = new float[WINDOW / 2];
  private static final int[] EDGES = new int[BANDS + 1];

  static {
    for (int i = 0; i < WINDOW; i++) {
      SHAPE[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
    }
    for (int i = 0; i < WINDOW / 2; i++) {
      COS[i] = (float) Math.cos(2 * Math.PI * i / WINDOW);
      SIN[i] = (float) -Math.sin(2 * Math.PI * i / WINDOW);
    }
    for (int i = 0; i <= BANDS; i++) {
      var hertz = LOWEST_HZ * Math.pow(HIGHEST_HZ / LOWEST_HZ, (double) i / BANDS);
      EDGES[i] = (int) Math.round(hertz * WINDOW / RATE_HZ);
    }
  }

  private final float[] real = new float[WINDOW];
  private final float[] imaginary = new float[WINDOW];

  /** The bands' energies in the window that begins at {@code from}. */
  float[] bands(short[] samples, int from) {
    for (int i = 0; i < WINDOW; i++) {
      var place = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(WINDOW) + 1);
      real[place] = samples[from + i] * SHAPE[i];
      imaginary[place] = 0;
    }
    transform();
    var bands = new float[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
        bands[band] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
      }
    }
    return bands;
  }

  /** The fast Fourier transform in place, input already in bit-reversed order. */
  private void transform() {
    for (int half = 1; half < WINDOW; half *= 2) {
      var step = WINDOW / 2 / half;
      for (int start = 0; start < WINDOW; start += 2 * half) {
        for (int i = 0; i < half; i++) butterfly(start + i, start + i + half, i * step);
      }
    }
  }

  private void butterfly(int upper, int lower, int angle) {
    var re = real[lower] * COS[angle] - imaginary[lower] * SIN[angle];
    var im = real[lower] * SIN[angle] + imaginary[lower] * COS[angle];
    real[lower] = real[upper] - re;
    imaginary[lower] = imaginary[upper] - im;
    real[upper] += re;
    imaginary[upper] += im;
  }
}
