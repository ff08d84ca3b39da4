package redrose.call;

import java.util.Arrays;

/**
 * The keys of one entry, in memory that can be wiped. Only digits are kept; a key too many is
 * counted but not kept. Masked when printed.
 */
public final class Keys implements AutoCloseable {
  /** The longest entry that can be asked for. */
  public static final int CAPACITY = 32;

  private final char[] digits = new char[CAPACITY];
  private int length;

  /** How many digits were pressed, those past {@link #CAPACITY} included. */
  public int length() {
    return length;
  }

  /**
   * The digit at a place.
   *
   * @param index from 0
   * @return {@code '0'} to {@code '9'}
   */
  public char at(int index) {
    if (index < 0 || index >= Math.min(length, CAPACITY)) {
      throw new IndexOutOfBoundsException(index);
    }
    return digits[index];
  }

  /** A copy of the digits, which its taker wipes. */
  public char[] copy() {
    return Arrays.copyOf(digits, Math.min(length, CAPACITY));
  }

  void add(char digit) {
    if (length < CAPACITY) {
      digits[length] = digit;
    }
    length++;
  }

  /** The digits as text: for open questions only. */
  String asText() {
    return new String(digits, 0, Math.min(length, CAPACITY));
  }

  /** Overwrites what was kept. */
  public void wipe() {
    Arrays.fill(digits, '\0');
    length = 0;
  }

  @Override
  public void close() {
    wipe();
  }

  @Override
  public String toString() {
    return "Keys[" + length + " digits]";
  }
}
