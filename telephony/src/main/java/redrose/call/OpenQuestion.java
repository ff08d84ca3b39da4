package redrose.call;

import java.util.function.Function;

/**
 * A question whose accepted answer may stand on the timeline.
 *
 * @param name the question's name on the timeline
 * @param wording what is said
 * @param entry the form of the answer by keys
 * @param reader what the digits mean
 * @param <T> what is asked for
 */
public record OpenQuestion<T>(
    String name, Wording wording, Entry entry, Function<String, Reading<T>> reader)
    implements Question<T> {

  @Override
  public Reading<T> read(Keys keys) {
    return reader.apply(keys.asText());
  }
}
