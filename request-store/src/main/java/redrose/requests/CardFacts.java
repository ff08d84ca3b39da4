package redrose.requests;

import java.util.Objects;
import java.util.Optional;

/**
 * What may be kept of a card: no more than a receipt prints, and the provider's names for it.
 *
 * @param brand such as {@code visa}, lower case
 * @param lastFour the last four digits
 * @param providerMethod the provider's id of the card, which is no card number; empty where the
 *     provider keeps no cards
 * @param fingerprint the provider's opaque name of the card, the same each time it is used; made by
 *     the provider and never from digits by us
 */
public record CardFacts(
    String brand, String lastFour, Optional<String> providerMethod, Optional<String> fingerprint) {
  public CardFacts {
    Objects.requireNonNull(brand);
    Objects.requireNonNull(providerMethod);
    Objects.requireNonNull(fingerprint);
    if (!lastFour.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("the last four digits of a card are four digits");
    }
  }

  /** Of a provider that gives cards no fingerprint. */
  public CardFacts(String brand, String lastFour, Optional<String> providerMethod) {
    this(brand, lastFour, providerMethod, Optional.empty());
  }
}
