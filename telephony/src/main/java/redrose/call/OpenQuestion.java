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
 * @param misfit what is wrong with an entry whatever its length, seen before its digits become a
 *     text
 * @param byVoice how it is answered by voice, where it can be
 * @param <T> what is asked for
 */
public record OpenQuestion<T>(
    String name,
    Wording wording,
    Entry entry,
    Function<String, Reading<T>> reader,
    Function<Keys, Optional<Mistake>> misfit,
    Optional<ByVoice> byVoice)
    implements Question<T> {

  /** A question that is answered by keys alone. */
  public OpenQuestion(
      String name,
      Wording wording,
      Entry entry,
      Function<String, Reading<T>> reader,
      Function<Keys, Optional<Mistake>> misfit) {
    this(name, wording, entry, reader, misfit, Optional.empty());
  }

  /** A question by keys alone that says of an entry of the wrong length just that. */
  public OpenQuestion(
      String name, Wording wording, Entry entry, Function<String, Reading<T>> reader) {
    this(name, wording, entry, reader, keys -> Optional.empty());
  }

  /** The same question, which is answered by voice too. */
  public OpenQuestion<T> orSaid(Optional<ByVoice> how) {
    return new OpenQuestion<>(name, wording, entry, reader, misfit, how);
  }

  @Override
  public Reading<T> read(Keys keys) {
    return misfit(keys)
        .<Reading<T>>map(Reading.Rejected::new)
        .orElseGet(() -> reader.apply(keys.asText()));
  }

  @Override
  public Optional<Mistake> misfit(Keys keys) {
    return misfit.apply(keys);
  }
}
