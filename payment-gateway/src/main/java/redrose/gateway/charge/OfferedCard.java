package redrose.gateway.charge;

import java.util.Optional;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer.Declined;

/**
 * The card that the caller keyed last, as far as it has come: stored at the provider, in our hand,
 * or not accepted. For one thread.
 */
final class OfferedCard {
  private Optional<String> token = Optional.empty();
  private Optional<HeldCard> inHand = Optional.empty();
  private Optional<Declined> notAccepted = Optional.empty();

  void stored(String providersName) {
    token = Optional.of(providersName);
  }

  void keep(HeldCard held) {
    inHand = Optional.of(held.waitForYes());
  }

  void notAccepted(Declined declined) {
    notAccepted = Optional.of(declined);
  }

  /** Why there is nothing to charge, where the provider would not even store it. */
  Optional<Declined> notAccepted() {
    return notAccepted;
  }

  /** Whether this card is in hand, and so not to be wiped yet. */
  boolean keeps(HeldCard held) {
    return inHand.filter(kept -> kept == held).isPresent();
  }

  /** What to charge; empty where the caller took so long that it is wiped. */
  Optional<PresentedCard> present() {
    if (inHand.isPresent()) {
      return inHand.flatMap(HeldCard::take).map(PresentedCard.InHand::new);
    }
    return Optional.of(
        new PresentedCard.Token(
            token.orElseThrow(() -> new IllegalStateException("no card was handed over"))));
  }

  /** Wipes it. */
  void forget() {
    inHand.ifPresent(HeldCard::close);
    inHand = Optional.empty();
    token = Optional.empty();
    notAccepted = Optional.empty();
  }
}
