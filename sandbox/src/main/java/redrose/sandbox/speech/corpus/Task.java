package redrose.sandbox.speech.corpus;

import redrose.call.Grammar;

/**
 * A question, and what a caller has in mind.
 *
 * @param grammar what may be said in answer
 * @param value what the caller means
 * @param words how the caller says it: commas where breath is drawn, letters in capitals
 * @param keying how it is keyed
 * @param <T> what is asked for
 */
public record Task<T>(Kind kind, Grammar<T> grammar, T value, String words, Keying<T> keying) {
  /** The same question, to which a caller says something else. */
  public Task<T> saying(String otherWords) {
    return new Task<>(kind, grammar, value, otherWords, keying);
  }

  /** The keys that the caller would press, without the # behind them. */
  public String keys() {
    return keying.write().apply(value).replaceAll("[^0-9]", "");
  }
}
