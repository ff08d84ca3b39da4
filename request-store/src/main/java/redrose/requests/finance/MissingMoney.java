package redrose.requests.finance;

import java.time.Instant;
import java.util.UUID;

/**
 * Money that we have as taken or given back and that has not come through the provider's books.
 *
 * @param entry {@link Entry#PAYMENT} or {@link Entry#REFUND}
 * @param id our payment's or refund's
 * @param receipt of the payment
 * @param amountPence below zero for a refund
 * @param since when it was paid or refunded
 */
public record MissingMoney(
    Entry entry,
    UUID id,
    String receipt,
    String fund,
    String reference,
    long amountPence,
    Instant since,
    Where where) {

  /** How far it has come. */
  public enum Where {
    /** The provider's books, as far as they were read, don't show it. */
    NOT_AT_PROVIDER,

    /** The provider has it, and has not paid it out. */
    NOT_PAID_OUT
  }
}
