package redrose.call;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Keys that were pressed and that no question has taken yet, first come first: 0 to 9, * and #, and
 * {@link Hearing.Pressed#PAUSE}. They may be a card's that was keyed by mistake, so they are no
 * text, none stays behind once taken, and they are masked when printed. One thread at a time.
 */
public final class HeldKeys {
  private static final int MOST = 64;

  /** Who takes keys one by one. */
  @FunctionalInterface
  public interface KeyTaker {
    /** Takes the next one. */
    void take(char key);
  }

  private final char[] keys = new char[MOST];
  private int count;

  /** Whether there are none. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many there are, 0 to 64. */
  public int length() {
    return count;
  }

  /** Beyond the most that anybody keys ahead, keys are dropped. */
  public void add(char key) {
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

  /** The first of them, which is held no more; empty where there is none. */
  public OptionalInt take() {
    if (isEmpty()) {
      return OptionalInt.empty();
    }
    char first = keys[0];
    System.arraycopy(keys, 1, keys, 0, MOST - 1);
    keys[--count] = '\0';
    return OptionalInt.of(first);
  }

  /** Hands each out in turn; none is held then. */
  public void takeEach(KeyTaker taker) {
    for (var key = take(); key.isPresent(); key = take()) {
      taker.take((char) key.getAsInt());
    }
  }

  /** Overwrites them. */
  public void forget() {
    Arrays.fill(keys, '\0');
    count = 0;
  }

  @Override
  public String toString() {
    return "HeldKeys[" + count + " keys]";
  }
}
