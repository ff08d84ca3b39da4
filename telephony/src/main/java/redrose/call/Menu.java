package redrose.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A choice by one key. 0 (adviser), 9 (back), * (repeat) and 8 (more slowly) mean the same in every
 * menu and are not a menu's to give away; only what is not read out may do more about {@value
 * #SLOWER}.
 *
 * @param name the menu's name on the timeline
 * @param wording what is said before the options
 * @param options in the order in which they are read out; one to five
 * @param quiet keys that mean something and are not read out, because the caller was told of them
 *     before
 * @param tries how often a wrong key, and apart from that how often silence, is let pass before
 *     giving up
 * @param timers how long to wait for a key
 * @param byVoice how it is answered by voice, where it can be; a value is one key, and further keys
 *     are for the menu that it leads to
 * @param <C> what is chosen
 */
public record Menu<C>(
    String name,
    Wording wording,
    List<Option<C>> options,
    Map<Character, C> quiet,
    int tries,
    KeyTimers timers,
    Optional<ByVoice> byVoice) {
  /** The most options that a caller can keep in mind. */
  public static final int MOST_OPTIONS = 5;

  /** Hears the menu again, more slowly, and from then on all of the call. */
  public static final char SLOWER = '8';

  /**
   * One option.
   *
   * @param key {@code '1'} to {@code '7'}
   * @param choice what it stands for
   * @param words "For X, press N."
   */
  public record Option<C>(char key, C choice, Utterance words) {
    public Option {
      requireKey(key, '7');
    }
  }

  public Menu {
    options = List.copyOf(options);
    if (options.isEmpty() || options.size() > MOST_OPTIONS) {
      throw new IllegalArgumentException(
          "menu %s has %d options: 1 to %d can be read out"
              .formatted(name, options.size(), MOST_OPTIONS));
    }
    quiet = Map.copyOf(quiet);
    quiet.keySet().forEach(key -> requireKey(key, SLOWER));
    var keys = Stream.concat(options.stream().map(Option::key), quiet.keySet().stream());
    if (keys.distinct().count() != options.size() + quiet.size()) {
      throw new IllegalArgumentException("menu %s has two options on one key".formatted(name));
    }
  }

  private static void requireKey(char key, char last) {
    if (key < '1' || key > last) {
      throw new IllegalArgumentException("an option's key is 1 to %c, not %c".formatted(last, key));
    }
  }

  /** What a key stands for, read out or not. */
  Optional<C> choice(int key) {
    return options.stream()
        .filter(option -> option.key() == key)
        .map(Option::choice)
        .findFirst()
        .or(() -> Optional.ofNullable(quiet.get((char) key)));
  }

  /** A menu with no options yet. */
  public static <C> Builder<C> named(String name, Wording wording) {
    return new Builder<>(name, wording);
  }

  /** Collects a menu's options in reading order. */
  public static final class Builder<C> {
    private final String name;
    private final Wording wording;
    private final List<Option<C>> options = new ArrayList<>();
    private final Map<Character, C> quiet = new LinkedHashMap<>();
    private int tries = 3;
    private Optional<ByVoice> byVoice = Optional.empty();

    private Builder(String name, Wording wording) {
      this.name = name;
      this.wording = wording;
    }

    /** Adds an option. */
    public Builder<C> option(char key, C choice, Utterance words) {
      options.add(new Option<>(key, choice, words));
      return this;
    }

    /** Gives a key a meaning that is not read out. */
    public Builder<C> quiet(char key, C choice) {
      quiet.put(key, choice);
      return this;
    }

    /** With so many tries instead of three. */
    public Builder<C> tries(int most) {
      tries = most;
      return this;
    }

    /** Answered by voice too, where there is a way. */
    public Builder<C> orSaid(Optional<ByVoice> how) {
      byVoice = how;
      return this;
    }

    /** The menu, with the usual timers. */
    public Menu<C> build() {
      return new Menu<>(name, wording, options, quiet, tries, KeyTimers.USUAL, byVoice);
    }
  }
}
