package redrose.requests.finance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Money that the provider sent to the council's bank, or took from it (below zero).
 *
 * @param status as the provider says: only a {@code PAID} one has arrived
 */
public record Payout(
    String id, long amountPence, String status, Instant createdAt, LocalDate arrivesOn) {}
