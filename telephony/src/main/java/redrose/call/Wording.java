package redrose.call;

/**
 * What is said when a question is put, and when it is put again: own words by mistake and by
 * attempt.
 */
@FunctionalInterface
public interface Wording {
  /**
   * The words to put the question with.
   *
   * @param mistake what went wrong just before; {@link Mistake#NONE} the first time and on a repeat
   * @param attempt which attempt this is, from 1; silent and wrong attempts are counted apart
   */
  Utterance ask(Mistake mistake, int attempt);

  /** The same words whatever went wrong. */
  static Wording always(Utterance words) {
    return (mistake, attempt) -> words;
  }
}
