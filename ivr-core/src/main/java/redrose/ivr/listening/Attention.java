package redrose.ivr.listening;

import java.util.List;
import redrose.call.Grammar;

/**
 * Follows what is recognised of one answer, piece by piece: whether the caller speaks, whether the
 * answer is complete, and in the end what it means. Whoever hears the same decides the same, over
 * the telephone or from a file. One thread at a time.
 */
public final class Attention<T> {
  /**
   * How many frames of sound a complete answer has to stay the same, 400 ms: the recogniser changes
   * its mind about a word while it is still being said.
   */
  private static final int STEADY_FRAMES = 20;

  /** The same where the caller has fallen silent, 100 ms: no word is still being said. */
  private static final int STEADY_IN_LULL_FRAMES = 5;

  /**
   * How many frames, behind the recogniser's own end of speech, an answer that lacks something is
   * waited for, 1.5 s: people read a number from a letter in groups.
   */
  private static final int PAUSE_FRAMES = 75;

  private final Grammar<T> grammar;
  private final Pieces pieces = new Pieces();
  private final Lull lull = new Lull();
  private final Foreground foreground = new Foreground();
  private Recognition whole = new Recognition(List.of(), false);
  private List<String> words = List.of();
  private int steadyFrames;
  private boolean isSettled;
  private int quietFrames;
  private int patienceFrames;

  /** What follows from what was recognised. */
  public enum Sign {
    /** Nothing: no word of the grammar was said. A cough is a word that no grammar knows. */
    QUIET,
    /** The caller speaks; there is more to come. */
    SPEAKS,
    /** What seemed to be words turned out to be none. */
    WITHDRAWN,
    /** The answer needs no further word: ask the recogniser for its last word. */
    COMPLETE,
    /** The caller has stopped: what was said is {@link Attention#understood}. */
    OVER
  }

  public Attention(Grammar<T> grammar) {
    this.grammar = grammar;
  }

  /**
   * Takes in how loud the next frame of sound is: who has fallen silent is not kept waiting, and
   * what does not stand out of the sound before is not believed.
   */
  public void hears(byte[] sound) {
    double level = Loudness.of(sound);
    lull.hears(level);
    foreground.hears(level);
  }

  /** Takes in what was recognised after one more frame of sound. */
  public Sign heard(Recognition recognition) {
    if (!hasKnownWords(recognition)) {
      return pieces.isEmpty() ? unheard(recognition) : waited();
    }
    foreground.speaks();
    whole = pieces.with(recognition);
    if (recognition.isOver()) {
      pieces.add(recognition);
      words = List.of();
      quietFrames = 0;
      patienceFrames = understood().values().isEmpty() && canGoOn() ? PAUSE_FRAMES : 0;
      return waited();
    }
    return settles() ? Sign.COMPLETE : Sign.SPEAKS;
  }

  /** What was said, as far as it was heard. */
  public Understood<T> understood() {
    return Understanding.of(whole, grammar).standingOut(foreground.decibels());
  }

  /** Whether anything was said. */
  public boolean hasWords() {
    return whole.hasWords();
  }

  private Sign unheard(Recognition recognition) {
    if (!recognition.isOver() || !hasWords()) {
      return Sign.QUIET;
    }
    foreground.withdraws();
    whole = new Recognition(List.of(), false);
    words = List.of();
    return Sign.WITHDRAWN;
  }

  /** Who said something whole is not kept waiting for what could follow: it is read back. */
  private Sign waited() {
    return quietFrames++ >= patienceFrames ? Sign.OVER : Sign.SPEAKS;
  }

  private boolean canGoOn() {
    return whole.hypotheses().stream().anyMatch(each -> grammar.read(each.words()).canGoOn());
  }

  /** Once for the same words: whoever is told so asks the recogniser for its last word. */
  private boolean settles() {
    var now = whole.hypotheses().getFirst().words();
    steadyFrames = now.equals(words) ? steadyFrames + 1 : 0;
    isSettled &= steadyFrames > 0;
    words = now;
    if (isSettled || !isSteady() || !grammar.read(words).isComplete()) {
      return false;
    }
    isSettled = true;
    return true;
  }

  private boolean isSteady() {
    return steadyFrames >= STEADY_FRAMES || (lull.isNow() && steadyFrames >= STEADY_IN_LULL_FRAMES);
  }

  private static boolean hasKnownWords(Recognition recognition) {
    return recognition.hasWords()
        && recognition.hypotheses().getFirst().words().stream()
            .anyMatch(word -> !word.equals(Grammar.UNKNOWN_WORD));
  }
}
