package redrose.call;

import java.util.function.Function;

/**
 * A question whose answer is nobody's to see: a card number, a security code.
 *
 * @param name the question's name on the timeline
 * @param wording what is said
 * @param entry the form of the answer by keys
 * @param reader what the keys mean; it copies what it needs, the keys are wiped as it returns
 * @param <T> what is asked for
 */
public record SecretQuestion<T>(
    String name, Wording wording, Entry entry, Function<Keys, Reading<T>> reader)
    implements Question<T> {

  @Override
  public Reading<T> read(Keys keys) {
    return reader.apply(keys);
  }
}
