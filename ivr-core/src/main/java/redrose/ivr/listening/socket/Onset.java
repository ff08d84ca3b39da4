package redrose.ivr.listening.socket;

/**
 * Tells by the level of sound alone that somebody has begun to speak: sooner than a word is known,
 * and less surely. What is quiet is learned as it goes.
 */
final class Onset {
  /** As long as a short syllable: six of eight frames of 20 ms. */
  private static final int WINDOW = 0xFF;

  private static final int ENOUGH_FRAMES = 6;

  /** The first 100 ms say how loud the line is while nobody speaks. */
  private static final int LEARNING_FRAMES = 5;

  private static final double ABOVE_QUIET = 4; // 12 dB
  private static final double LEAST_LEVEL = 180; // -45 dB of the loudest
  private static final double LEARNING_PACE = 0.02;

  private double quiet;
  private int frames;
  private int loudFrames;

  /**
   * Hears the next 20 ms.
   *
   * @param sound 16-bit little-endian samples
   * @return whether somebody has just been speaking
   */
  boolean hears(byte[] sound) {
    double level = level(sound);
    if (frames < LEARNING_FRAMES) {
      frames++;
      quiet += level / LEARNING_FRAMES;
      return false;
    }
    boolean isLoud = level > LEAST_LEVEL && level > ABOVE_QUIET * quiet;
    loudFrames = ((loudFrames << 1) | (isLoud ? 1 : 0)) & WINDOW;
    quiet += LEARNING_PACE * (level - quiet);
    return Integer.bitCount(loudFrames) >= ENOUGH_FRAMES;
  }

  /** Root mean square. */
  private static double level(byte[] sound) {
    long sum = 0;
    for (int i = 0; i + 1 < sound.length; i += Short.BYTES) {
      int sample = (sound[i + 1] << Byte.SIZE) | Byte.toUnsignedInt(sound[i]);
      sum += (long) sample * sample;
    }
    return Math.sqrt(sum / Math.max(1.0, sound.length / (double) Short.BYTES));
  }
}
