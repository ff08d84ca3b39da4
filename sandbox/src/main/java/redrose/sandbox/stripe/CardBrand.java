package redrose.sandbox.stripe;

import java.util.Arrays;
import java.util.Optional;

/** Card schemes by the first digits, lengths and security codes of their numbers. */
enum CardBrand {
  VISA("4\\d{15}|4\\d{12}|4\\d{18}", 3),
  MASTERCARD("(5[1-5]|2[2-7])\\d{14}", 3),
  AMEX("3[47]\\d{13}", 4),
  DISCOVER("6(011|5\\d\\d|4[4-9]\\d)\\d{12}", 3),
  DINERS("3(0[0-5]|[689]\\d)\\d{11}|3(0[0-5]|[689]\\d)\\d{13}", 3),
  JCB("35(2[89]|[3-8]\\d)\\d{12}", 3),
  UNIONPAY("62\\d{14,17}", 3);

  private final String numbers;
  private final int cvcLength;

  CardBrand(String numbers, int cvcLength) {
    this.numbers = numbers;
    this.cvcLength = cvcLength;
  }

  static Optional<CardBrand> of(String number) {
    return Arrays.stream(values()).filter(brand -> number.matches(brand.numbers)).findFirst();
  }

  int cvcLength() {
    return cvcLength;
  }

  /** Stripe's word for it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
