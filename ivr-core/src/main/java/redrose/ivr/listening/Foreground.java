package redrose.ivr.listening;

/**
 * How far what a caller says stands out of what was heard before it. Talk in the background can
 * seem to say "yes", but is no louder then than it was all the time.
 */
final class Foreground {
  /** Nothing was heard before it, so that nothing speaks against it. */
  static final double NOTHING_BEFORE = Double.POSITIVE_INFINITY;

  /** A word, and the time until it is known: 1.5 s that are not counted as what was before. */
  private static final int LATELY_FRAMES = 75;

  /** As long as a short word, 300 ms. */
  private static final int WORD_FRAMES = 15;

  /** Less than this is too little to compare with, 500 ms. */
  private static final int ENOUGH_BEFORE_FRAMES = 25;

  private final double[] lately = new double[LATELY_FRAMES];
  private long frames;
  private double before;
  private long beforeFrames;
  private boolean isSpoken;
  private double loudest;

  /** Hears how loud the next 20 ms are. */
  void hears(double level) {
    int place = (int) (frames % LATELY_FRAMES);
    if (!isSpoken && frames >= LATELY_FRAMES) {
      before += lately[place];
      beforeFrames++;
    }
    lately[place] = level * level;
    frames++;
    if (isSpoken) {
      loudest = Math.max(loudest, word(frames));
    }
  }

  /** A word is known: it was said lately. */
  void speaks() {
    if (!isSpoken) {
      isSpoken = true;
      loudest = 0;
      for (long end = Math.max(WORD_FRAMES, frames - LATELY_FRAMES + WORD_FRAMES);
          end <= frames;
          end++) {
        loudest = Math.max(loudest, word(end));
      }
    }
  }

  /** It was none. */
  void withdraws() {
    isSpoken = false;
  }

  /** The loudest 300 ms of what was said above all that was heard before, in decibels. */
  double decibels() {
    if (!isSpoken || beforeFrames < ENOUGH_BEFORE_FRAMES) {
      return NOTHING_BEFORE;
    }
    return 10 * Math.log10(Math.max(1, loudest) / Math.max(1, before / beforeFrames));
  }

  /** Mean power of a word's length of sound up to there. */
  private double word(long end) {
    double sum = 0;
    for (long frame = Math.max(0, end - WORD_FRAMES); frame < end; frame++) {
      sum += lately[(int) (frame % LATELY_FRAMES)];
    }
    return sum / WORD_FRAMES;
  }
}
