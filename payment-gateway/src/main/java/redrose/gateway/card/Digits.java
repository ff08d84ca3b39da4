package redrose.gateway.card;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Digits that can be wiped. Threads may share one: what one has wiped no other can read.
 *
 * <p>A copy is taken, so that the entry's own buffer can be wiped by whoever filled it.
 */
final class Digits implements AutoCloseable {
  private final char[] digits;
  private boolean wiped;

  /**
   * Copies.
   *
   * @throws IllegalArgumentException where there is anything but the digits 0 to 9; the message
   *     does not show it
   */
  Digits(char[] entry) {
    for (char c : entry) {
      if (c < '0' || c > '9') {
        throw new IllegalArgumentException("An entry holds digits only");
      }
    }
    digits = entry.clone();
  }

  /** The digits as a String, which nothing can wipe: for the length of one request only. */
  synchronized String lend() {
    return last(digits.length);
  }

  synchronized String last(int count) {
    refuseIfWiped();
    return new String(digits, digits.length - count, count);
  }

  /** Puts the digits, as ASCII, into a buffer that its owner wipes. */
  synchronized void writeTo(ByteBuffer target) {
    refuseIfWiped();
    for (char digit : digits) {
      target.put((byte) digit);
    }
  }

  /** The number that stands between two positions, the second one excluded. */
  synchronized int number(int from, int to) {
    refuseIfWiped();
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (digits[i] - '0');
    }
    return value;
  }

  private void refuseIfWiped() {
    if (wiped) {
      throw new IllegalStateException("The digits were wiped");
    }
  }

  @Override
  public synchronized void close() {
    Arrays.fill(digits, '\0');
    wiped = true;
  }

  /** The array itself, for the test that proves it is wiped. */
  char[] memory() {
    return digits;
  }

  /** Whether the last digit is the check digit that ISO/IEC 7812-1 annex B (Luhn) asks for. */
  static boolean passesLuhn(char[] digits) {
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      int digit = digits[digits.length - 1 - i] - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
