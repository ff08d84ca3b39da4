package redrose.sandbox.stripe;

import java.util.Map;

/** A tokenised card. Without a customer it can be used for one payment only. */
final class PaymentMethod implements Kept {
  private final String id;
  private final long created;
  private final CardOnFile card;
  private final Map<String, Object> billing;
  private final Map<String, String> metadata;

  /** Whether it has had its one attempt. */
  boolean used;

  PaymentMethod(
      String id,
      long created,
      CardOnFile card,
      Map<String, Object> billing,
      Map<String, String> metadata) {
    this.id = id;
    this.created = created;
    this.card = card;
    this.billing = billing;
    this.metadata = metadata;
  }

  @Override
  public String id() {
    return id;
  }

  /** The {@code billing_details}, which a charge repeats. */
  Map<String, Object> billing() {
    return billing;
  }

  CardOnFile card() {
    return card;
  }

  /** Uses it for its one attempt; a second one is refused as Stripe refuses it. */
  void use() {
    if (used) {
      throw StripeError.invalidRequest(
          "The provided PaymentMethod was previously used with a PaymentIntent without Customer"
              + " attachment, shared with a connected account without Customer attachment, or was"
              + " detached from a Customer. It may not be used again. To use a PaymentMethod"
              + " multiple times, you must attach it to a Customer first.");
    }
    used = true;
  }

  @Override
  public Map<String, Object> stored() {
    CardBehaviour behaviour = card.behaviour();
    return Json.copy(json())
        .with("used", used)
        .with("cvc_given", card.cvcGiven())
        .with("decline", behaviour.decline().map(Decline::name).orElse(null))
        .with("authentication", behaviour.authentication())
        .with("later", behaviour.later().name());
  }

  Map<String, Object> json() {
    return Json.object()
        .with("id", id)
        .with("object", "payment_method")
        .with("allow_redisplay", "unspecified")
        .with("billing_details", billing)
        .with("card", card.json())
        .with("created", created)
        .with("customer", null)
        .with("livemode", false)
        .with("metadata", metadata)
        .with("type", "card");
  }
}
