package redrose.sandbox.gateway;

import java.time.YearMonth;
import redrose.gateway.card.Card;
import redrose.gateway.card.CardEntryException;
import redrose.gateway.card.CardExpiry;
import redrose.gateway.card.CardNumber;
import redrose.gateway.card.SecurityCode;

/** Stripe's test cards, by their last four digits: no whole number stands in a file. */
final class Cards {
  private Cards() {}

  static Card good() {
    return visa("42424242" + "4242" + "4242");
  }

  /** One of those that are declined; they all begin alike. */
  static Card endingWith(String lastFour) {
    return visa("40000000" + "0000" + lastFour);
  }

  private static Card visa(String number) {
    try {
      var read = CardNumber.read(number.toCharArray());
      return new Card(
          read,
          CardExpiry.read("1239".toCharArray(), YearMonth.of(2026, 1)),
          SecurityCode.read("123".toCharArray(), read.brand()));
    } catch (CardEntryException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
