package redrose.ivr.listening;

/** How loud a piece of sound is. */
public final class Loudness {
  private Loudness() {}

  /**
   * Its root mean square, 0 to 32,768; 0 of nothing.
   *
   * @param sound 16-bit little-endian samples
   */
  public static double of(byte[] sound) {
    long squares = 0;
    for (int i = 0; i + 1 < sound.length; i += Short.BYTES) {
      int sample = (sound[i + 1] << Byte.SIZE) | Byte.toUnsignedInt(sound[i]);
      squares += (long) sample * sample;
    }
    return Math.sqrt(squares / Math.max(1.0, sound.length / (double) Short.BYTES));
  }
}
