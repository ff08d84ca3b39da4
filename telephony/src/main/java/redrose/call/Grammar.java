package redrose.call;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What may be said in answer to a question, and what it means. A grammar is for any number of
 * threads at once.
 *
 * @param <T> the values that come out
 */
public interface Grammar<T> {
  /** What a recogniser writes for a word that is none of the grammar's. */
  String UNKNOWN_WORD = "[unk]";

  /**
   * The words and set phrases that a recogniser listens for, in lower case, without {@link
   * #UNKNOWN_WORD}; it may hear them in any order and number.
   */
  Set<String> phrases();

  /**
   * What words mean.
   *
   * @param words as recognised, in lower case
   */
  Heard<T> read(List<String> words);

  /**
   * How often a phrase is said, or {@link #UNKNOWN_WORD}, against the others.
   *
   * @return from 1
   */
  default int weight(String phrase) {
    return 1;
  }

  /**
   * Whether a value carries its own proof, a check digit for one. Of several hypotheses the one
   * that proves itself is then believed, likeliest or not.
   */
  default boolean isProof() {
    return false;
  }

  /** The same words with other values. */
  default <U> Grammar<U> as(Function<T, U> meaning) {
    var original = this;
    return new Grammar<>() {
      @Override
      public Set<String> phrases() {
        return original.phrases();
      }

      @Override
      public Heard<U> read(List<String> words) {
        var heard = original.read(words);
        return new Heard<>(heard.values().stream().map(meaning).toList(), heard.canGoOn());
      }

      @Override
      public int weight(String phrase) {
        return original.weight(phrase);
      }

      @Override
      public boolean isProof() {
        return original.isProof();
      }
    };
  }
}
