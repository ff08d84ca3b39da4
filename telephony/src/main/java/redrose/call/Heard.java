package redrose.call;

import java.util.List;

/**
 * What words mean by a grammar.
 *
 * @param values what they can mean, likeliest first: none where they make no sense, more than one
 *     where it can't be told which
 * @param isComplete whether no further word could belong to them, so that there is nothing to wait
 *     for
 * @param <T> the values that come out
 */
public record Heard<T>(List<T> values, boolean isComplete) {
  public Heard {
    values = List.copyOf(values);
  }

  /** Nothing that makes sense, yet. */
  public static <T> Heard<T> nothing() {
    return new Heard<>(List.of(), false);
  }
}
