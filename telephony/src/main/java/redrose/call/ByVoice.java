package redrose.call;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a question is answered by voice. What is said comes out as the keys that it stands for, so
 * that there is one way from an answer to its meaning: {@code 4250} for "forty two pounds fifty",
 * {@code 1} for a menu's first option.
 *
 * <p>Nothing that was said is acted on before the caller has confirmed it or it has proved itself.
 *
 * @param grammar what may be said; its values are keys, with a reference's letters among them
 * @param hint said behind the question while somebody listens: "You can say it, too."
 * @param didYouSay asks whether a value was meant; empty where an unsure answer is asked for again
 *     instead
 * @param isReadBack whether the script reads every answer back, or an answer proves itself: then a
 *     single reading is taken without "did you say"
 * @param alwaysAsked values that can't be undone by going back, such as being put through to a
 *     person: however sure, each is asked about first
 */
public record ByVoice(
    Grammar<String> grammar,
    Utterance hint,
    Optional<Function<String, Utterance>> didYouSay,
    boolean isReadBack,
    Set<String> alwaysAsked) {

  public ByVoice {
    alwaysAsked = Set.copyOf(alwaysAsked);
    if (!alwaysAsked.isEmpty() && didYouSay.isEmpty()) {
      throw new IllegalArgumentException("there are no words to ask about " + alwaysAsked);
    }
  }

  /** One whose every value can be undone by going back. */
  public ByVoice(
      Grammar<String> grammar,
      Utterance hint,
      Optional<Function<String, Utterance>> didYouSay,
      boolean isReadBack) {
    this(grammar, hint, didYouSay, isReadBack, Set.of());
  }

  /** Whether one reading is taken as if it had been keyed. */
  boolean takes(String reading, boolean isSure) {
    return isReadBack || (isSure && !alwaysAsked.contains(reading));
  }
}
