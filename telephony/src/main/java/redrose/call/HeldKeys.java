package redrose.call;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Keys that were pressed and that no question has taken yet, first come first. None stays behind.
 */
final class HeldKeys {
  private static final int MOST = 64;

  private final char[] keys = new char[MOST];
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  /** Beyond the most that anybody keys ahead, keys are dropped. */
  void add(char key) {
    if (count < MOST) {
      keys[count++] = key;
    }
  }

  /** Before all others: it was taken, and is for somebody else. */
  void putBack(char key) {
    count = Math.min(count + 1, MOST);
    System.arraycopy(keys, 0, keys, 1, MOST - 1);
    keys[0] = key;
  }

  OptionalInt take() {
    if (isEmpty()) {
      return OptionalInt.empty();
    }
    char first = keys[0];
    System.arraycopy(keys, 1, keys, 0, MOST - 1);
    keys[--count] = '\0';
    return OptionalInt.of(first);
  }

  void forget() {
    Arrays.fill(keys, '\0');
    count = 0;
  }
}
