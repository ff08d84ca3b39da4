package redrose.sandbox.stripe;

import java.util.Optional;

/**
 * What happens when a card is charged.
 *
 * @param decline why it is refused, if it is
 * @param authentication whether the issuer wants the cardholder to authenticate, which a telephone
 *     payment is exempt from
 * @param funding credit, debit or prepaid
 * @param later what becomes of the money once it was taken
 */
record CardBehaviour(
    Optional<Decline> decline, boolean authentication, String funding, Later later) {
  /** What becomes of money that was taken. */
  enum Later {
    /** It stays where it is. */
    NOTHING,
    /** The holder disputes it at once. */
    DISPUTED,
    /** A refund stays pending and succeeds in the end. */
    REFUND_PENDING,
    /** A refund succeeds, and fails in the end. */
    REFUND_FAILS
  }

  static final CardBehaviour GOOD = funded("credit");

  static CardBehaviour funded(String funding) {
    return new CardBehaviour(Optional.empty(), false, funding, Later.NOTHING);
  }

  static CardBehaviour declined(Decline decline) {
    return new CardBehaviour(Optional.of(decline), false, "credit", Later.NOTHING);
  }

  static CardBehaviour authenticated() {
    return new CardBehaviour(Optional.empty(), true, "credit", Later.NOTHING);
  }

  static CardBehaviour taken(Later later) {
    return new CardBehaviour(Optional.empty(), false, "credit", later);
  }
}
