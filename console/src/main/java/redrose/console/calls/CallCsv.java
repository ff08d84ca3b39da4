package redrose.console.calls;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import redrose.console.pages.Csv;
import redrose.console.web.Reply;
import redrose.requests.Interaction;
import redrose.requests.ListCursor;
import redrose.requests.calls.CallFilter;
import redrose.requests.calls.CallLine;
import redrose.requests.postgres.CallSearch;

/**
 * A list of calls as a file (RFC 4180), a thousand at a time, so that any number of them costs no
 * memory. Times are UTC, amounts are pence.
 */
record CallCsv(CallSearch search, CallFilter filter) {
  private static final int BATCH = 1_000;

  void write(Reply.Chunks file) throws IOException {
    file.send(
        Csv.row(
            "id",
            "started_at",
            "answered_at",
            "ended_at",
            "seconds",
            "caller",
            "language",
            "journey",
            "outcome",
            "service",
            "reference",
            "amount_pence",
            "payment"));
    var after = Optional.<ListCursor>empty();
    while (true) {
      var calls = search.find(filter, after, BATCH);
      var rows = new StringBuilder();
      calls.forEach(call -> rows.append(row(call)));
      file.send(rows.toString());
      if (calls.size() < BATCH) {
        return;
      }
      var last = calls.getLast().call();
      after = Optional.of(new ListCursor(last.startedAt(), last.id()));
    }
  }

  private static String row(CallLine line) {
    var call = line.call();
    return Csv.row(
        call.id().toString(),
        call.startedAt().toString(),
        call.answeredAt().map(Instant::toString).orElse(""),
        call.endedAt().map(Instant::toString).orElse(""),
        call.endedAt().map(end -> seconds(call, end)).orElse(""),
        call.callerNumber().orElse(""),
        call.language().orElse(""),
        call.journey().orElse(""),
        call.outcome().map(Enum::name).orElse(""),
        line.payment().map(CallLine.Bill::fund).orElse(""),
        line.payment().map(CallLine.Bill::reference).orElse(""),
        line.payment().map(bill -> Long.toString(bill.amountPence())).orElse(""),
        line.payment().flatMap(CallLine.Bill::state).orElse(""));
  }

  private static String seconds(Interaction call, Instant end) {
    return Long.toString(Duration.between(call.startedAt(), end).toSeconds());
  }
}
