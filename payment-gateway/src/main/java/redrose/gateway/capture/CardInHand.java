package redrose.gateway.capture;

import redrose.gateway.card.Card;
import redrose.gateway.card.CardExpiry;
import redrose.gateway.card.CardNumber;
import redrose.gateway.card.SecurityCode;

/** The parts of a card as they come in. Closing wipes them, unless they became a card. */
final class CardInHand implements AutoCloseable {
  private final CardNumber number;
  private CardExpiry expiry;
  private boolean handedOn;

  CardInHand(CardNumber number) {
    this.number = number;
  }

  CardNumber number() {
    return number;
  }

  void add(CardExpiry keyed) {
    expiry = keyed;
  }

  /** The whole card, which its taker closes. */
  Card complete(SecurityCode code) {
    handedOn = true;
    return new Card(number, expiry, code);
  }

  @Override
  public void close() {
    if (handedOn) {
      return;
    }
    number.close();
    if (expiry != null) {
      expiry.close();
    }
  }
}
