package redrose.sandbox.stripe;

import java.util.Optional;

/**
 * What happens when a card is charged.
 *
 * @param decline why it is refused, if it is
 * @param authentication whether the issuer wants the cardholder to authenticate, which a telephone
 *     payment is exempt from
 * @param funding credit, debit or prepaid
 */
record CardBehaviour(Optional<Decline> decline, boolean authentication, String funding) {
  static final CardBehaviour GOOD = new CardBehaviour(Optional.empty(), false, "credit");

  static CardBehaviour funded(String funding) {
    return new CardBehaviour(Optional.empty(), false, funding);
  }

  static CardBehaviour declined(Decline decline) {
    return new CardBehaviour(Optional.of(decline), false, "credit");
  }

  static CardBehaviour authenticated() {
    return new CardBehaviour(Optional.empty(), true, "credit");
  }
}
