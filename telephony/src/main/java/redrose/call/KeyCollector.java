package redrose.call;

import java.util.Map;

/** Collects one entry: digits until #, a pause, or the most that the entry takes; * clears. */
final class KeyCollector {
  private static final int MOST_CLEARS = 10;

  /**
   * Keys past an entry's end that are still counted, so that "too long" can be told apart from a
   * habitual #.
   */
  private static final int MOST_KEYS_TOO_MANY = 32;

  /** How collecting ended. */
  enum End {
    /** There are digits. */
    ENTRY,
    /** Nothing was pressed. */
    NOTHING,
    /** * on an empty entry. */
    HELP
  }

  private final Player player;
  private final HouseWords words;
  private final Notes notes;

  KeyCollector(Player player, HouseWords words, Notes notes) {
    this.player = player;
    this.words = words;
    this.notes = notes;
  }

  End collect(Question<?> question, Keys keys) {
    for (int clears = 0; clears <= MOST_CLEARS; clears++) {
      var end = collectOnce(question.entry(), keys);
      if (end != Stop.CLEARED) {
        return end == Stop.HELP ? End.HELP : keys.length() == 0 ? End.NOTHING : End.ENTRY;
      }
      notes.note(
          EventKind.KEYED,
          Map.of("question", question.name(), "outcome", "cleared", "keyCount", keys.length()));
      keys.wipe();
      player.play(words.cleared());
    }
    return End.NOTHING;
  }

  private enum Stop {
    FINISHED,
    CLEARED,
    HELP
  }

  private Stop collectOnce(Entry entry, Keys keys) {
    while (keys.length() < entry.maxDigits() + MOST_KEYS_TOO_MANY) {
      var key = player.takeKey(timeoutMs(entry, keys.length()));
      if (key.isEmpty()) {
        return Stop.FINISHED;
      }
      switch ((char) key.getAsInt()) {
        case '#' -> {
          if (keys.length() > 0) {
            return Stop.FINISHED;
          }
        }
        case '*' -> {
          return keys.length() == 0 ? Stop.HELP : Stop.CLEARED;
        }
        default -> addDigit(keys, (char) key.getAsInt());
      }
    }
    return Stop.FINISHED;
  }

  /** Keys A to D exist on no telephone that a caller has; they are passed over. */
  private static void addDigit(Keys keys, char key) {
    if (key >= '0' && key <= '9') {
      keys.add(key);
    }
  }

  private static int timeoutMs(Entry entry, int length) {
    var timers = entry.timers();
    if (length == 0) {
      return timers.firstKeyMs();
    }
    return length < entry.maxDigits() ? timers.nextKeyMs() : timers.lastKeyMs();
  }
}
