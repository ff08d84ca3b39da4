package redrose.gateway.provider;

import java.net.URI;

/** What a provider answered about a page of its own. */
public sealed interface LinkAnswer {
  /**
   * The page is there.
   *
   * @param providerId the provider's name for it
   */
  record Opened(String providerId) implements LinkAnswer {}

  /**
   * Nobody has paid on it yet, and somebody could.
   *
   * @param address where it is
   */
  record Waiting(URI address) implements LinkAnswer {}

  /**
   * The money has moved.
   *
   * @param providerId the provider's name of the payment itself, which refunds and books go by
   */
  record Paid(String providerId, long amountPence) implements LinkAnswer {}

  /** Nothing has moved on it and nothing can any more. */
  record Closed() implements LinkAnswer {}

  /**
   * The answer was lost or says nothing definite.
   *
   * @param why for the log
   */
  record Unknown(String why) implements LinkAnswer {}
}
