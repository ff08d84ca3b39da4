package redrose.sandbox.phone.ear;

/**
 * The supposition that a known sound is being heard from a certain sample of the call on, and what
 * speaks for and against it, counted in blocks of 20 ms.
 */
final class Hypothesis {
  private static final double SAME = 0.75;
  private static final double SURELY_SAME = 0.85;
  private static final int MISSES_TO_DIE = 5;
  private static final int MISSES_TO_SHIFT = 2;
  private static final int[] SHIFTS = {-1, 1, -2, 2, -3, 3};
  private static final int ENOUGH_MATCHED = 6;
  private static final int LITTLE_UNHEARD = 10;
  private static final int MUCH_MATCHED = 50;
  private static final double SOUNDING_SHARE = 0.5;

  private static final int FAR = 15 * KnownSound.BLOCK;

  private final KnownSound sound;
  private final int from;
  private int offset;
  private int nextBlock;
  private int matched;
  private int missed;
  private int missedInARow;
  private int unheard;
  private int lastMatchedBlock = -1;
  private int heardEnd;
  private double correlations;
  private boolean stopped;

  /**
   * Supposes that sample 0 of the sound is sample {@code offset} of the call.
   *
   * @param free what comes before this sample of the call is known to be something else
   */
  Hypothesis(KnownSound sound, int offset, int free) {
    this.sound = sound;
    this.offset = offset;
    from = Math.max(0, Math.max(offset, free));
    heardEnd = from;
  }

  /** Compares what has been heard since last time. */
  void extend(HeardAudio audio) {
    while (!isOver() && blockAt(nextBlock + 1) <= audio.length()) {
      if (blockAt(nextBlock) < from) {
        if (sound.isLoud(nextBlock)) unheard++;
      } else if (sound.isLoud(nextBlock)) {
        compareLoud(audio);
      } else {
        compareQuiet(audio);
      }
      nextBlock++;
    }
  }

  private int blockAt(int block) {
    return offset + block * KnownSound.BLOCK;
  }

  private void compareLoud(HeardAudio audio) {
    var fit = fit(audio, nextBlock, offset, 1);
    if (fit >= SAME) match(fit);
    else miss(audio);
  }

  private void compareQuiet(HeardAudio audio) {
    var level = Level.of(audio.samples(), blockAt(nextBlock), KnownSound.BLOCK);
    if (level > sound.loudness() * SOUNDING_SHARE) miss(audio);
  }

  private void match(double fit) {
    matched++;
    missedInARow = 0;
    correlations += fit;
    lastMatchedBlock = nextBlock;
    heardEnd = blockAt(nextBlock + 1);
  }

  private void miss(HeardAudio audio) {
    missed++;
    missedInARow++;
    if (missedInARow >= MISSES_TO_SHIFT) shift(audio);
  }

  /** A packet that was lost, or doubled, moves all that comes after it. */
  private void shift(HeardAudio audio) {
    for (var packets : SHIFTS) {
      var moved = offset + packets * KnownSound.BLOCK;
      var start = moved + (nextBlock - 1) * KnownSound.BLOCK;
      var inReach = start >= from && start + 2 * KnownSound.BLOCK <= audio.length();
      if (inReach && fit(audio, nextBlock - 1, moved, 2) >= SURELY_SAME) {
        offset = moved;
        missed -= missedInARow;
        match(SURELY_SAME);
        return;
      }
    }
  }

  /**
   * Goes on with the sound at another place, if it has ceased to fit here and goes on there: so
   * many packets were lost that {@link #shift} can't bridge them.
   *
   * @param newOffset the sample of the call at which sample 0 would now be
   * @param at the sample of the call from which the sound is known to fit there
   * @return whether it does
   */
  boolean goOnAt(int newOffset, int at) {
    var block = (at - newOffset + KnownSound.BLOCK - 1) / KnownSound.BLOCK;
    var isNear = Math.abs(newOffset - offset) <= FAR && block > lastMatchedBlock;
    if (stopped || missedInARow == 0 || !isNear) return false;
    missed -= missedInARow;
    missedInARow = 0;
    offset = newOffset;
    nextBlock = block;
    return true;
  }

  private double fit(HeardAudio audio, int block, int soundOffset, int blocks) {
    var at = block * KnownSound.BLOCK;
    return Level.correlation(
        sound.samples(), at, audio.samples(), soundOffset + at, blocks * KnownSound.BLOCK, 1);
  }

  /** Nothing more will be heard of it. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Whether it has been heard to its end or has ceased to fit. */
  boolean isOver() {
    return stopped || missedInARow >= MISSES_TO_DIE || nextBlock >= sound.blocks();
  }

  /** Whether enough fits to believe it, if nothing fits better. */
  boolean isCredible() {
    return matched >= ENOUGH_MATCHED
        && missed < matched
        && (unheard <= LITTLE_UNHEARD || matched >= MUCH_MATCHED);
  }

  /** Blocks that speak for it less those against it. */
  int score() {
    return matched - missed - unheard;
  }

  boolean isWhole() {
    for (int block = lastMatchedBlock + 1; block < sound.blocks(); block++) {
      if (sound.isLoud(block)) return false;
    }
    return true;
  }

  double fractionHeard() {
    return isWhole() ? 1 : (lastMatchedBlock + 1.0) / sound.blocks();
  }

  double correlation() {
    return matched == 0 ? 0 : correlations / matched;
  }

  KnownSound sound() {
    return sound;
  }

  int offset() {
    return offset;
  }

  /** The first sample of the call that it explains. */
  int from() {
    return from;
  }

  /** The sample of the call after the last one that it explains. */
  int heardEnd() {
    return isWhole() && nextBlock >= sound.blocks() ? offset + sound.samples().length : heardEnd;
  }

  /**
   * Whether both explain the same audio for the most part. Prompts that follow each other can
   * overlap a little: one of them may begin with a pause.
   */
  boolean overlaps(Hypothesis other) {
    var shared = Math.min(heardEnd, other.heardEnd) - Math.max(from, other.from);
    var shorter = Math.min(heardEnd - from, other.heardEnd - other.from);
    return 2 * shared > shorter;
  }
}
