package redrose.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Money that the provider sent to the council's bank.
 *
 * @param id the provider's name for it
 * @param amountPence below zero where the provider took money
 * @param arrivesOn the day on which it is or was expected at the bank
 */
public record Payout(
    String id, long amountPence, Status status, Instant createdAt, LocalDate arrivesOn) {

  public Payout {
    Objects.requireNonNull(id);
    Objects.requireNonNull(status);
  }

  /** Where it is on its way. */
  public enum Status {
    PENDING,
    IN_TRANSIT,
    PAID,
    FAILED,
    CANCELLED
  }
}
