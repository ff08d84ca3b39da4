package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import java.time.DateTimeException;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import redrose.finance.export.FinanceDay;
import redrose.requests.finance.ThreeWayLine;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.ThreeWayCheck;

/** {@code finance three-way WHAT}. */
@Command(
    name = "three-way",
    description =
        "Shows payments three ways: what the caller was told, our books, the provider's books.",
    mixinStandardHelpOptions = true)
final class ThreeWayCommand extends Step {
  private static final int MOST = 10_000;

  @Parameters(
      paramLabel = "WHAT",
      description = "a day such as 2026-03-02, a receipt's eight digits, or a payment's id")
  private String what;

  @Override
  View run(Database store) {
    var lines = find(new ThreeWayCheck(store));
    var table = new Table();
    table.row("when", "receipt", "fund", "call", "agreed", "ours", "paid", "refunded", "taken");
    for (var line : lines) {
      row(table, line);
    }
    return new View(lines.isEmpty() ? "There is none.\n" : table.toString(), json(lines));
  }

  private List<ThreeWayLine> find(ThreeWayCheck check) {
    try {
      return check.of(DayReader.read(what), MOST);
    } catch (DateTimeException _) {
      return check.of(what).stream().toList();
    }
  }

  private static void row(Table table, ThreeWayLine line) {
    table.row(
        FinanceDay.shown(line.at()),
        line.receipt().orElse("-"),
        line.fund().orElse("-"),
        line.callOutcome().orElse("-"),
        amount(line.agreedPence()),
        line.state().orElse("-"),
        shown(line.paidPence()),
        shown(line.refundedPence()),
        amount(line.takenPence()),
        line.returnedPence() == 0 ? "" : "given back " + shown(line.returnedPence()),
        line.chargedBackPence() == 0 ? "" : "charged back " + shown(line.chargedBackPence()),
        line.differences().isEmpty() ? "agree" : String.join("; ", line.differences()));
  }

  private static String amount(OptionalLong pence) {
    return pence.isPresent() ? shown(pence.getAsLong()) : "";
  }

  private static Object json(List<ThreeWayLine> lines) {
    return lines.stream().map(line -> new Compared(line, line.differences())).toList();
  }

  private record Compared(ThreeWayLine line, List<String> differences) {}
}
