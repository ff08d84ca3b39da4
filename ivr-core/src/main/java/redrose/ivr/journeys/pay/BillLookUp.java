package redrose.ivr.journeys.pay;

import java.util.Map;
import java.util.Optional;
import redrose.call.Call;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.bills.OwedBill.Due;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.live.WallClock;
import redrose.requests.Bill;

/** What is owed on a bill today, as far as somebody knows it. */
public record BillLookUp(BillsSource source, Patience patience, WallClock clock) {
  /** Asks, with a word to who waits; empty where nobody says in time what is owed. */
  Optional<Due> due(Call call, Bill bill) {
    var answer = patience.ask(call, () -> source.find(bill));
    if (!(answer.orElseGet(BillAnswer.NotKnown::new) instanceof BillAnswer.Owed(var owed))) {
      return Optional.empty();
    }
    var due = owed.on(clock.today());
    call.note("bill_known", Map.of("due", due.getClass().getSimpleName()));
    return Optional.of(due);
  }
}
