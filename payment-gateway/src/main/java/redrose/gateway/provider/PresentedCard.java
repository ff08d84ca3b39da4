package redrose.gateway.provider;

import redrose.gateway.card.Card;

/** A card that its holder has agreed to pay with, in the form that the provider takes. */
public sealed interface PresentedCard {
  /**
   * A card that the provider has already.
   *
   * @param value the provider's name for it, no card data
   */
  record Token(String value) implements PresentedCard {}

  /**
   * A card that the provider has not seen. Whoever presents it wipes it.
   *
   * @param card shown masked
   */
  record InHand(Card card) implements PresentedCard {}
}
