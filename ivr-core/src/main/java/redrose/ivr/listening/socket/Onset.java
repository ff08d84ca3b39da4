package redrose.ivr.listening.socket;

import redrose.ivr.listening.Loudness;

/**
 * Tells by the level of sound alone that somebody has begun to speak: sooner than a word is known,
 * and less surely. What is quiet is learned as it goes.
 */
final class Onset {
  /**
   * Three of four frames of 20 ms, 8 dB above the quiet: by development voices, beside noise 20 dB
   * below them, nineteen of twenty are noticed within 140 ms; pink noise and a car alone were never
   * taken for speech in ten minutes each, talk in the background ten times.
   */
  private static final int WINDOW = 0xF;

  private static final int ENOUGH_FRAMES = 3;

  /** The first 100 ms say how loud the line is while nobody speaks. */
  private static final int LEARNING_FRAMES = 5;

  private static final double ABOVE_QUIET = 2.5; // 8 dB
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
    double level = Loudness.of(sound);
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
}
