package redrose.sandbox.speech.sound;

/** The telephone's band, 300 to 3,400 Hz (ITU-T G.712), by a linear-phase filter. */
final class Band {
  private static final double SAMPLES_PER_SECOND = 8000;
  private static final double LOW_HZ = 300;
  private static final double HIGH_HZ = 3400;
  private static final int REACH = 50;
  private static final double[] WEIGHTS = weights();

  private Band() {}

  /** What a telephone lets through; as long, and not late. */
  static double[] limited(double[] sound) {
    var limited = new double[sound.length];
    for (int at = 0; at < sound.length; at++) {
      int from = Math.max(0, at - REACH);
      int to = Math.min(sound.length - 1, at + REACH);
      double sum = 0;
      for (int i = from; i <= to; i++) {
        sum += sound[i] * WEIGHTS[i - at + REACH];
      }
      limited[at] = sum;
    }
    return limited;
  }

  /** The difference of two low-passes under a Hamming window. */
  private static double[] weights() {
    var weights = new double[2 * REACH + 1];
    for (int tap = 0; tap < weights.length; tap++) {
      double window = 0.54 + 0.46 * Math.cos(Math.PI * (tap - REACH) / REACH);
      weights[tap] = (lowPass(tap - REACH, HIGH_HZ) - lowPass(tap - REACH, LOW_HZ)) * window;
    }
    return weights;
  }

  private static double lowPass(int tap, double hertz) {
    double turn = 2 * hertz / SAMPLES_PER_SECOND;
    return tap == 0 ? turn : Math.sin(Math.PI * turn * tap) / (Math.PI * tap);
  }
}
