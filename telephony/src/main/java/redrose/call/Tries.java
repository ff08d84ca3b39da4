package redrose.call;

/** Counts a question's silent and wrong attempts apart, and knows which words are due next. */
final class Tries {
  private final int most;
  private int silences;
  private int wrongs;
  private Mistake mistake = Mistake.NONE;

  Tries(int most) {
    this.most = most;
  }

  void silent() {
    silences++;
    mistake = Mistake.SILENT;
  }

  void wrong(Mistake what) {
    wrongs++;
    mistake = what;
  }

  /** The question is heard again as it was first put; no try is used up. */
  void repeat() {
    mistake = Mistake.NONE;
  }

  Mistake mistake() {
    return mistake;
  }

  /** Which attempt the next is, counted by what went wrong. */
  int attempt() {
    if (mistake.equals(Mistake.NONE)) {
      return 1;
    }
    return 1 + (mistake.equals(Mistake.SILENT) ? silences : wrongs);
  }

  boolean usedUp() {
    return silences >= most || wrongs >= most;
  }

  boolean endedInSilence() {
    return silences >= most;
  }
}
