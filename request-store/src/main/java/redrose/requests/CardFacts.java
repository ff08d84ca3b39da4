package redrose.requests;

import java.util.Objects;
import java.util.Optional;

/**
 * What may be kept of a card: no more than a receipt prints.
 *
 * @param brand such as {@code visa}, lower case
 * @param lastFour the last four digits
 * @param providerMethod the provider's id of the card, which is no card number; empty where the
 *     provider keeps no cards
 */
public record CardFacts(String brand, String lastFour, Optional<String> providerMethod) {
  public CardFacts {
    Objects.requireNonNull(brand);
    Objects.requireNonNull(providerMethod);
    if (!lastFour.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("the last four digits of a card are four digits");
    }
  }
}
