package redrose.sandbox.leak;

/** Keys as a telephone sounds them: 80 ms each, 60 ms between. */
final class DtmfSound {
  private static final String KEYS = "123A456B789C*0#D";
  private static final int[] LOW_HZ = {697, 770, 852, 941};
  private static final int[] HIGH_HZ = {1209, 1336, 1477, 1633};
  private static final int KEY = 640;
  private static final int PAUSE = 480;

  private DtmfSound() {}

  static short[] of(String keys) {
    var samples = new short[(KEY + PAUSE) * keys.length()];
    for (int n = 0; n < keys.length(); n++) {
      int place = KEYS.indexOf(keys.charAt(n));
      for (int i = 0; i < KEY; i++) {
        samples[n * (KEY + PAUSE) + i] =
            (short) (4000 * (wave(LOW_HZ[place / 4], i) + wave(HIGH_HZ[place % 4], i)));
      }
    }
    return samples;
  }

  private static double wave(int hertz, int sample) {
    return Math.sin(2 * Math.PI * hertz * sample / 8000);
  }
}
