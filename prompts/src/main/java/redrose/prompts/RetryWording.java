package redrose.prompts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.call.Wording;

/**
 * What a question says: its words the first time, and after a mistake what went wrong followed by
 * the second or third way of asking. All of it is known beforehand, so its audio can be made before
 * a caller needs it.
 */
public final class RetryWording implements Wording {
  private final Voice voice;
  private final List<Utterance> asks;
  private final Map<Mistake, Utterance> mistakes = new LinkedHashMap<>();

  private RetryWording(Voice voice, List<Utterance> asks) {
    this.voice = voice;
    this.asks = asks;
  }

  /** A wording with its three ways of asking. */
  public static RetryWording of(Voice voice, Utterance first, Utterance second, Utterance third) {
    return new RetryWording(voice, List.of(first, second, third));
  }

  /** A wording that asks the same way each time, what went wrong before it. */
  public static RetryWording of(Voice voice, Utterance every) {
    return of(voice, every, every, every);
  }

  /** Says what went wrong before asking again. */
  public RetryWording on(Mistake mistake, Utterance words) {
    mistakes.put(mistake, words);
    return this;
  }

  /** Says what went wrong before asking again; the mistake by its name. */
  public RetryWording on(String mistake, Utterance words) {
    return on(new Mistake(mistake), words);
  }

  @Override
  public Utterance ask(Mistake mistake, int attempt) {
    var ask = asks.get(Math.clamp(attempt, 1, asks.size()) - 1);
    var wrong = mistakes.get(mistake);
    return wrong == null ? ask : voice.join(wrong, ask);
  }

  /** Everything that this wording can come to say, for making its audio beforehand. */
  public Stream<Utterance> all() {
    var again = asks.subList(1, asks.size());
    return Stream.concat(
        asks.stream(),
        mistakes.values().stream()
            .flatMap(wrong -> again.stream().map(ask -> voice.join(wrong, ask))));
  }
}
