package redrose.sandbox.leak;

/**
 * Hears keys in sound: ITU-T Q.23's pairs of tones, each found by Goertzel's algorithm.
 *
 * <p>More easily persuaded than a telephone exchange: a key too many does no harm here.
 */
final class Tones {
  private static final double RATE_HZ = 8000;
  private static final double[] LOW_HZ = {697, 770, 852, 941};
  private static final double[] HIGH_HZ = {1209, 1336, 1477, 1633};
  private static final String KEYS = "123A456B789C*0#D";

  /** At 205 samples all eight tones are near a whole number of periods. */
  private static final int WINDOW = 205;

  private static final int HOP = 80;
  private static final double TONAL_SHARE = 0.6;
  private static final double LEAST_POWER = 100 * 100;

  private Tones() {}

  /** The keys heard, in order; a key that is held is one. 8 kHz, 16 bits. */
  static String keys(short[] samples) {
    var keys = new StringBuilder();
    char last = ' ';
    char before = ' ';
    for (int at = 0; at + WINDOW <= samples.length; at += HOP) {
      var key = key(samples, at);
      if (key != ' ' && key == before && key != last) keys.append(key);
      if (key == before) last = key;
      before = key;
    }
    return keys.toString();
  }

  private static char key(short[] samples, int from) {
    double power = 0;
    for (int i = 0; i < WINDOW; i++) power += (double) samples[from + i] * samples[from + i];
    if (power / WINDOW < LEAST_POWER) return ' ';
    int low = strongest(samples, from, LOW_HZ);
    int high = strongest(samples, from, HIGH_HZ);
    var tonal = share(samples, from, LOW_HZ[low]) + share(samples, from, HIGH_HZ[high]);
    return tonal / power > TONAL_SHARE ? KEYS.charAt(4 * low + high) : ' ';
  }

  private static int strongest(short[] samples, int from, double[] tones) {
    int strongest = 0;
    for (int i = 1; i < tones.length; i++) {
      if (share(samples, from, tones[i]) > share(samples, from, tones[strongest])) strongest = i;
    }
    return strongest;
  }

  /** How much of the window's power is this tone's. */
  private static double share(short[] samples, int from, double hertz) {
    var turn = 2 * Math.cos(2 * Math.PI * hertz / RATE_HZ);
    double newer = 0;
    double older = 0;
    for (int i = 0; i < WINDOW; i++) {
      var next = samples[from + i] + turn * newer - older;
      older = newer;
      newer = next;
    }
    return 2 * (newer * newer + older * older - turn * newer * older) / WINDOW;
  }
}
