package redrose.ivr.listening;

/**
 * Tells by the level of sound that a caller has fallen silent, sooner than a recogniser can. How
 * loud caller and line are is learned as it goes; beside a noise as loud as the caller there is
 * none. Each figure is set by development voices, beside pink noise and talk at 10 dB and a car at
 * 5 dB.
 */
final class Lull {
  /** A pause between two sounds of a word is shorter, 160 ms. */
  private static final int ENOUGH_FRAMES = 8;

  private static final double BELOW_THE_LOUDEST = 0.12; // -18 dB
  private static final double ABOVE_THE_QUIETEST = 1.6; // 4 dB

  /** Less than this between the two is a noise and no voice, 9.5 dB. */
  private static final double VOICE_ABOVE_THE_QUIETEST = 3;

  private static final double LOUDEST_KEPT = 0.995;
  private static final double QUIETEST_RISES = 1.005;

  /** A line that sends nothing must not make its first breath loud. */
  private static final double LEAST_LEVEL = 30;

  private double loudest;
  private double quietest = Double.MAX_VALUE;
  private int quietFrames;

  /** Hears how loud the next 20 ms are. */
  void hears(double loudness) {
    double level = Math.max(LEAST_LEVEL, loudness);
    loudest = Math.max(loudest * LOUDEST_KEPT, level);
    quietest = Math.min(quietest * QUIETEST_RISES, level);
    quietFrames = isQuiet(level) ? quietFrames + 1 : 0;
  }

  private boolean isQuiet(double level) {
    return level < BELOW_THE_LOUDEST * loudest
        || (level < ABOVE_THE_QUIETEST * quietest && loudest > VOICE_ABOVE_THE_QUIETEST * quietest);
  }

  /** Whether it has been quiet for long enough. */
  boolean isNow() {
    return quietFrames >= ENOUGH_FRAMES;
  }
}
