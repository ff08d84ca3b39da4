package redrose.gateway.provider;

import java.util.Optional;

/** What a provider answered about a refund. {@link Unknown}: an answer can always be lost. */
public sealed interface RefundAnswer {
  /**
   * The money is on its way back to the card, as far as the provider is concerned for good.
   *
   * @param providerId the provider's name for the refund
   */
  record Refunded(String providerId) implements RefundAnswer {}

  /** The provider has taken it and has not finished. */
  record Pending(String providerId) implements RefundAnswer {}

  /**
   * No money goes back, and none will by this refund.
   *
   * @param providerId the provider's name for it, where it came to one
   * @param code the provider's own word for why: lower case letters, digits and underscores
   */
  record Failed(Optional<String> providerId, String code) implements RefundAnswer {}

  /**
   * The provider shows no such refund. To a request: it had a fault of its own, and nothing of the
   * refund is to be seen so far.
   *
   * @param why for the log
   */
  record NotThere(String why) implements RefundAnswer {}

  /** The answer was lost: the request may or may not have been carried out. */
  record Unknown(String why) implements RefundAnswer {}

  /**
   * The request itself was refused: keys, rights or set-up. Nothing was done until it is mended.
   */
  record Refused(String why) implements RefundAnswer {}
}
