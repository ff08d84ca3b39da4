package redrose.gateway.webhooks;

import java.net.URI;

/** What is known of a link, for whoever opens it. */
@FunctionalInterface
public interface PayLinks {
  /**
   * Looks it up; may wait for the store and the provider.
   *
   * @param token what the link carries; any text
   */
  Page find(String token);

  /** What is known. */
  sealed interface Page {
    /** It can be paid there. */
    record Open(URI address) implements Page {}

    /** It is paid. */
    record Paid(String receipt, long amountPence) implements Page {}

    /** It can't be used any more; nothing was paid by it. */
    record Over() implements Page {}

    /** Nobody can say yet. */
    record Checking() implements Page {}

    /** There is no such link. */
    record NotThere() implements Page {}
  }
}
