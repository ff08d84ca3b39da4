package redrose.call;

import java.util.Optional;
import java.util.function.Function;

/**
 * A question whose accepted answer may stand on the timeline.
 *
 * @param name the question's name on the timeline
 * @param wording what is said
 * @param entry the form of the answer by keys
 * @param reader what the digits mean
 * @param misfit what is wrong with an entry of the wrong length, where there is more to say than
 *     its length
 * @param <T> what is asked for
 */
public record OpenQuestion<T>(
    String name,
    Wording wording,
    Entry entry,
    Function<String, Reading<T>> reader,
    Function<Keys, Optional<Mistake>> misfit)
    implements Question<T> {

  /** A question that says of an entry of the wrong length just that. */
  public OpenQuestion(
      String name, Wording wording, Entry entry, Function<String, Reading<T>> reader) {
    this(name, wording, entry, reader, keys -> Optional.empty());
  }

  @Override
  public Reading<T> read(Keys keys) {
    return reader.apply(keys.asText());
  }

  @Override
  public Optional<Mistake> misfit(Keys keys) {
    return misfit.apply(keys);
  }
}
