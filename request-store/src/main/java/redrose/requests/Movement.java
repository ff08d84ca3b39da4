package redrose.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A movement of the council's balance at the provider, in pence; below zero where money left it.
 *
 * @param id the provider's name for it
 * @param providerType the provider's word for the type
 * @param sourceId the provider's name of what moved the money
 * @param providerPaymentId the provider's name of the payment concerned
 * @param providerRefundId the provider's name of the refund concerned
 * @param netPence gross less fee
 * @param availableOn from when it can be paid out
 */
public record Movement(
    String id,
    Type type,
    String providerType,
    Optional<String> sourceId,
    Optional<String> providerPaymentId,
    Optional<String> providerRefundId,
    long grossPence,
    long feePence,
    long netPence,
    Instant createdAt,
    LocalDate availableOn) {

  public Movement {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    if (netPence != grossPence - feePence) {
      throw new IllegalArgumentException("net is gross less fee: movement " + id);
    }
  }

  /** What moves a balance. */
  public enum Type {
    /** A card was charged. */
    PAYMENT,

    /** Money went back to a card. */
    REFUND,

    /** A refund did not arrive and came back. */
    REFUND_FAILURE,

    /** A cardholder disputes a charge: a chargeback, and its fee. */
    DISPUTE,

    /** A dispute was won. */
    DISPUTE_REVERSAL,

    /** A fee that belongs to no single payment. */
    PROVIDER_FEE,

    /** Money went to the bank. */
    PAYOUT,

    /** Something else. */
    OTHER
  }
}
