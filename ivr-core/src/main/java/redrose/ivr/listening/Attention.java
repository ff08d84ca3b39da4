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
   * How many frames of sound a complete answer has to stay the same, 300 ms: the recogniser changes
   * its mind about a word while it is still being said.
   */
  private static final int STEADY_FRAMES = 15;

  private final Grammar<T> grammar;
  private List<String> words = List.of();
  private int steadyFrames;

  /** What follows from what was recognised. */
  public enum Sign {
    /** Nothing: no word of the grammar was said. A cough is a word that no grammar knows. */
    QUIET,
    /** The caller speaks; there is more to come. */
    SPEAKS,
    /** The answer needs no further word: ask the recogniser for its last word. */
    COMPLETE,
    /** The caller has stopped: what was said is {@link Attention#understood}. */
    OVER
  }

  public Attention(Grammar<T> grammar) {
    this.grammar = grammar;
  }

  /** Takes in what was recognised after one more frame of sound. */
  public Sign heard(Recognition recognition) {
    if (!hasKnownWords(recognition)) {
      return Sign.QUIET;
    }
    if (recognition.isOver()) {
      return Sign.OVER;
    }
    return isSteady(recognition) && grammar.read(words).isComplete() ? Sign.COMPLETE : Sign.SPEAKS;
  }

  /** What the last words mean. */
  public Understood<T> understood(Recognition recognition) {
    return Understanding.of(recognition, grammar);
  }

  private boolean isSteady(Recognition recognition) {
    var now = recognition.hypotheses().getFirst().words();
    steadyFrames = now.equals(words) ? steadyFrames + 1 : 0;
    words = now;
    return steadyFrames == STEADY_FRAMES;
  }

  private static boolean hasKnownWords(Recognition recognition) {
    return recognition.hasWords()
        && recognition.hypotheses().getFirst().words().stream()
            .anyMatch(word -> !word.equals(Grammar.UNKNOWN_WORD));
  }
}
