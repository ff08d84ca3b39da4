package redrose.console.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redrose.console.pages.Times;
import redrose.console.payments.Stop.Reached;
import redrose.requests.PaymentState;
import redrose.requests.finance.Entry;
import redrose.requests.finance.PaymentRecord;

/** The stops of a payment's money: on the call, at the card's bank, at ours. */
final class Way {
  private final PaymentRecord record;
  private final List<Stop> stops = new ArrayList<>();

  private Way(PaymentRecord record) {
    this.record = record;
  }

  static List<Stop> of(PaymentRecord record) {
    var way = new Way(record);
    way.atTheProvider();
    if (record.payment().state() == PaymentState.PAID) {
      way.toTheBank();
    }
    return List.copyOf(way.stops);
  }

  private void atTheProvider() {
    add("Agreed on the call", Optional.of(record.agreedAt()), "");
    onTheWay("Card held", PaymentState.PM_READY);
    onTheWay("Reserved", PaymentState.AUTHORISED);
    switch (record.payment().state()) {
      case CANCELLED -> end("Not paid", PaymentState.CANCELLED);
      case EXPIRED -> end("Ran out", PaymentState.EXPIRED);
      default -> add("Paid", moved(PaymentState.PAID), "");
    }
  }

  private void toTheBank() {
    if (isMadeUp()) {
      return;
    }
    var taken =
        record.movements().stream()
            .filter(movement -> movement.entry() == Entry.PAYMENT)
            .findFirst();
    add("In the provider’s books", taken.map(movement -> movement.at()), "");
    var sent =
        taken
            .flatMap(movement -> movement.payoutId())
            .flatMap(
                id -> record.payouts().stream().filter(one -> one.id().equals(id)).findFirst());
    if (sent.isEmpty()) {
      stops.add(new Stop("At the bank", "in no payout yet", Reached.NOT_YET, ""));
      return;
    }
    var payout = sent.get();
    var arrived = payout.status().equals("PAID");
    stops.add(
        new Stop(
            "At the bank",
            (arrived ? "" : "expected ") + Times.day(payout.arrivesOn()),
            arrived ? Reached.YES : Reached.NOT_YET,
            "/payouts/" + payout.id()));
    add("Payout signed off", payout.signedAt(), "");
  }

  /** What was made up for trying things out is in nobody's books. */
  private boolean isMadeUp() {
    return record.payment().provider().equals("seed");
  }

  private Optional<Instant> moved(PaymentState state) {
    return record.moves().stream()
        .filter(move -> move.to() == state)
        .map(PaymentRecord.Move::at)
        .findFirst();
  }

  private void add(String name, Optional<Instant> at, String where) {
    stops.add(
        new Stop(
            name,
            at.map(Times::brief).orElse("not yet"),
            at.isPresent() ? Reached.YES : Reached.NOT_YET,
            where));
  }

  /** Who paid by a link, or did not pay, may never have come there. */
  private void onTheWay(String name, PaymentState state) {
    var at = moved(state);
    if (at.isPresent() || !record.payment().state().isSettled()) {
      add(name, at, "");
    }
  }

  private void end(String name, PaymentState state) {
    stops.add(new Stop(name, moved(state).map(Times::brief).orElse(""), Reached.ENDED, ""));
  }
}
