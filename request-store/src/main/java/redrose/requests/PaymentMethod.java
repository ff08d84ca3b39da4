package redrose.requests;

/** How a payment is carried out. */
public enum PaymentMethod {
  /** By a card that the caller keys. */
  TELEPHONE,

  /** On the provider's own page, by whoever opens the link that the caller was sent. */
  LINK
}
