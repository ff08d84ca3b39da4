package redrose.ivr.listening.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redrose.call.Grammar;
import redrose.call.Heard;

/**
 * One of several choices by set phrases, such as a menu's words and their synonyms. The longest
 * phrase counts, so that "not right" is not "right". Two choices in one breath are two readings.
 *
 * @param <C> what is chosen
 */
public final class ChoiceGrammar<C> implements Grammar<C> {
  private static final int UNKNOWN_WEIGHT = 10;

  private final Map<List<String>, Optional<C>> meanings;
  private final int longest;

  private ChoiceGrammar(Map<List<String>, Optional<C>> meanings) {
    this.meanings = Map.copyOf(meanings);
    this.longest = meanings.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** A grammar with no choices yet. */
  public static <C> Builder<C> choices() {
    return new Builder<>();
  }

  @Override
  public Set<String> phrases() {
    return meanings.keySet().stream()
        .map(words -> String.join(" ", words))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is none of the choices is as likely as all of them. */
  @Override
  public int weight(String phrase) {
    return phrase.equals(UNKNOWN_WORD) ? UNKNOWN_WEIGHT : 1;
  }

  @Override
  public Heard<C> read(List<String> words) {
    Set<C> values = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); ) {
      if (words.get(at).equals(UNKNOWN_WORD)) {
        at++;
        continue;
      }
      int length = lengthOfPhrase(words, at);
      if (length == 0) {
        return Heard.nothing();
      }
      meanings.get(words.subList(at, at + length)).ifPresent(values::add);
      at += length;
    }
    var heard = new ArrayList<>(values);
    boolean canGoOn =
        switch (heard.size()) {
          case 0 -> !words.isEmpty();
          case 1 -> couldChange(words, heard.getFirst());
          default -> true; // whoever wavers has not come to an end
        };
    return new Heard<>(heard, canGoOn);
  }

  private int lengthOfPhrase(List<String> words, int at) {
    return IntStream.rangeClosed(1, Math.min(longest, words.size() - at))
        .filter(length -> meanings.containsKey(words.subList(at, at + length)))
        .max()
        .orElse(0);
  }

  /** Whether the last words begin a longer phrase that means something else. */
  private boolean couldChange(List<String> words, C value) {
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue().filter(other -> !other.equals(value)).isPresent())
        .map(Map.Entry::getKey)
        .anyMatch(phrase -> isBegunBy(phrase, words));
  }

  private static boolean isBegunBy(List<String> phrase, List<String> words) {
    return IntStream.range(1, Math.min(phrase.size(), words.size() + 1))
        .anyMatch(
            length ->
                phrase
                    .subList(0, length)
                    .equals(words.subList(words.size() - length, words.size())));
  }

  /** Collects the choices and what is said for each. */
  public static final class Builder<C> {
    private final Map<List<String>, Optional<C>> meanings = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a choice.
     *
     * @param phrases what is said for it, in lower case; none of them another choice's
     */
    public Builder<C> choice(C choice, String... phrases) {
      for (var phrase : phrases) {
        add(phrase, Optional.of(choice));
      }
      return this;
    }

    /** Adds phrases that may stand beside a choice and mean nothing. */
    public Builder<C> filler(String... phrases) {
      for (var phrase : phrases) {
        add(phrase, Optional.empty());
      }
      return this;
    }

    /** The grammar. */
    public ChoiceGrammar<C> build() {
      return new ChoiceGrammar<>(meanings);
    }

    private void add(String phrase, Optional<C> meaning) {
      var words = List.of(phrase.strip().split("\\s+", -1));
      var other = meanings.putIfAbsent(words, meaning);
      if (other != null && !other.equals(meaning)) {
        throw new IllegalArgumentException("\"%s\" stands for two choices".formatted(phrase));
      }
    }
  }
}
