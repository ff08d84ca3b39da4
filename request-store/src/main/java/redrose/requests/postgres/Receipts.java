package redrose.requests.postgres;

import java.security.SecureRandom;

/** Makes receipt references: eight digits, read to the caller one by one, not starting with 0. */
final class Receipts {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Receipts() {}

  static String random() {
    return String.valueOf(RANDOM.nextInt(10_000_000, 100_000_000));
  }
}
