package redrose.sandbox.crash.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Books with one payment of £10 in them, right in every respect until a test spoils something. */
final class BooksBuilder {
  static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
  static final String CHANNEL = "1763770000.1";
  static final List<String> PAID =
      List.of(
          "INTENT", "PI_CREATED", "PM_READY", "CONFIRM_SENT", "AUTHORISED", "CAPTURE_SENT", "PAID");
  static final List<String> CANCELLED = List.of("INTENT", "PI_CREATED", "CANCEL_SENT", "CANCELLED");

  private final UUID request = UUID.randomUUID();
  private final List<PaymentRow> payments = new ArrayList<>();
  private boolean isLink;
  private final List<IntentEntry> intents = new ArrayList<>();
  private final List<RefundRow> refunds = new ArrayList<>();
  private final List<RefundEntry> refundEntries = new ArrayList<>();
  private final Set<String> eventsTaken = new HashSet<>();

  static Books paid() {
    return new BooksBuilder().payment(PAID).intent(1_000, 0, 1).build();
  }

  static Books cancelled() {
    return new BooksBuilder().payment(CANCELLED).intent(0, 0, 0).build();
  }

  /** Another payment of the same request and bill, which moved a state a second. */
  BooksBuilder payment(List<String> states) {
    return payment(states, BEGIN);
  }

  BooksBuilder payment(List<String> states, Instant begin) {
    return payment(states.getLast(), moves(states, begin), begin);
  }

  BooksBuilder payment(String state, List<PaymentRow.Move> moves, Instant begin) {
    int number = payments.size() + 1;
    payments.add(
        new PaymentRow(
            new UUID(1, number),
            request,
            number == 1 ? CHANNEL : "1763770000." + number,
            isLink,
            "crash-000001",
            1_000,
            state,
            moves.isEmpty() ? 0 : moves.getLast().version(),
            "pi_" + number,
            begin,
            moves));
    return this;
  }

  /** The payments that come now are links. */
  BooksBuilder byLink() {
    isLink = true;
    return this;
  }

  private static List<PaymentRow.Move> moves(List<String> states, Instant begin) {
    var moves = new ArrayList<PaymentRow.Move>();
    for (int version = 0; version < states.size(); version++) {
      moves.add(
          new PaymentRow.Move(
              version,
              version == 0 ? null : states.get(version - 1),
              states.get(version),
              1,
              begin.plusSeconds(version)));
    }
    return moves;
  }

  /** The intent of the payment that came last. */
  BooksBuilder intent(long captured, long capturable, long captures) {
    return intent("pi_" + payments.size(), captured, capturable, captures);
  }

  BooksBuilder intent(String id, long captured, long capturable, long captures) {
    intents.add(
        new IntentEntry(
            id, new UUID(1, payments.size()).toString(), "any", captured, capturable, captures));
    return this;
  }

  /** A refund of £4 of the payment that came last, which moved a state a second. */
  BooksBuilder refund(List<String> states) {
    var moves = moves(states, BEGIN);
    refunds.add(
        new RefundRow(
            new UUID(2, refunds.size()),
            payments.getLast().id(),
            400,
            states.getLast(),
            states.size() - 1,
            null,
            moves));
    return this;
  }

  /** The provider's refund of the refund that came last. */
  BooksBuilder back(long pence) {
    return back(new UUID(2, refunds.size() - 1L).toString(), pence);
  }

  BooksBuilder back(String refundId, long pence) {
    refundEntries.add(
        new RefundEntry("re_" + refundEntries.size(), "pi_" + payments.size(), refundId, pence));
    return this;
  }

  /** The gateway took an event; the provider sent {@code evt_1}. */
  BooksBuilder eventTaken(String id) {
    eventsTaken.add(id);
    return this;
  }

  Books build() {
    return new Books(payments, intents, refunds, refundEntries, eventsTaken, Set.of("evt_1"));
  }
}
