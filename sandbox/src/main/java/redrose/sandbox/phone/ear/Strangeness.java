package redrose.sandbox.phone.ear;

/** Sound that no known prompt explains. */
record Strangeness(HeardAudio audio, EarListener listener) {
  private static final double LOUD = 150;
  private static final int BLOCKS_TO_TELL = 10;
  private static final int BLOCKS_TO_WONDER = 5;

  /** Tells about the stretch if it holds 200 ms of sound or more. */
  void tell(int from, int to) {
    int first = -1;
    int last = -1;
    int blocks = 0;
    for (int at = from; at + KnownSound.BLOCK <= to; at += KnownSound.BLOCK) {
      if (!isLoud(at)) continue;
      if (first < 0) first = at;
      last = at + KnownSound.BLOCK;
      blocks++;
    }
    if (blocks >= BLOCKS_TO_TELL) listener.unknown(audio.msAt(first), audio.msAt(last - 1));
  }

  /**
   * Whether something has been sounding since the sample, so that it should have been known by now.
   */
  boolean isSounding(int from) {
    int blocks = 0;
    var start = Math.max(from, audio.length() - 50 * KnownSound.BLOCK);
    for (int at = start; at + KnownSound.BLOCK <= audio.length(); at += KnownSound.BLOCK) {
      if (isLoud(at) && ++blocks >= BLOCKS_TO_WONDER) return true;
    }
    return false;
  }

  private boolean isLoud(int at) {
    return Level.of(audio.samples(), at, KnownSound.BLOCK) > LOUD;
  }
}
