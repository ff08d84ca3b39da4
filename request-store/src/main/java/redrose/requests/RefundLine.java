package redrose.requests;

import java.time.Instant;
import java.util.Optional;

/**
 * A refund with its payment and its second person, for lists.
 *
 * @param decidedBy who approved or rejected it, once somebody has
 */
public record RefundLine(
    Refund refund, PaidBill payment, Optional<String> decidedBy, Optional<Instant> decidedAt) {}
