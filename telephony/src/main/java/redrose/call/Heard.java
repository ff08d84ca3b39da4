package redrose.call;

import java.util.List;

/**
 * What words mean by a grammar.
 *
 * @param values what they can mean, likeliest first: none where they make no sense, more than one
 *     where it can't be told which
 * @param canGoOn whether a further word could belong to them, so that there is something to wait
 *     for
 * @param <T> the values that come out
 */
public record Heard<T>(List<T> values, boolean canGoOn) {
  public Heard {
    values = List.copyOf(values);
  }

  /** Whether it is an answer, and nothing more could belong to it. */
  public boolean isComplete() {
    return !values.isEmpty() && !canGoOn;
  }

  /** Nothing that makes sense, or could with a further word. */
  public static <T> Heard<T> nothing() {
    return new Heard<>(List.of(), false);
  }
}
