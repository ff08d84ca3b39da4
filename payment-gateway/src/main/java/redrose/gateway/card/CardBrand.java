package redrose.gateway.card;

import java.util.Optional;

/**
 * The card schemes that are taken. Prefixes and lengths as the schemes publish them (Mastercard's
 * 2-series since 2017); the issuer's own rules are the provider's business.
 */
public enum CardBrand {
  VISA("Visa", 3),
  MASTERCARD("Mastercard", 3),
  AMEX("American Express", 4);

  private final String spokenName;
  private final int securityCodeLength;

  CardBrand(String spokenName, int securityCodeLength) {
    this.spokenName = spokenName;
    this.securityCodeLength = securityCodeLength;
  }

  /** The name people know it by. */
  public String spokenName() {
    return spokenName;
  }

  /** How many digits its security code has: 4 on an American Express card, 3 on the others. */
  public int securityCodeLength() {
    return securityCodeLength;
  }

  /** The scheme of a number by its first four digits; empty where it is none of ours. */
  static Optional<CardBrand> of(char[] digits) {
    int four = leadingFour(digits);
    int two = four / 100;
    if (four / 1000 == 4) {
      return Optional.of(VISA);
    }
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
      return Optional.of(MASTERCARD);
    }
    return two == 34 || two == 37 ? Optional.of(AMEX) : Optional.empty();
  }

  /** Whether this scheme has numbers of that length. */
  boolean takesLength(int length) {
    return switch (this) {
      case VISA -> length == 13 || length == 16 || length == 19;
      case MASTERCARD -> length == 16;
      case AMEX -> length == 15;
    };
  }

  /** The length that nearly all of its cards have: what an entry is too short or too long for. */
  int usualLength() {
    return this == AMEX ? 15 : 16;
  }

  private static int leadingFour(char[] digits) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value * 10 + (digits[i] - '0');
    }
    return value;
  }
}
