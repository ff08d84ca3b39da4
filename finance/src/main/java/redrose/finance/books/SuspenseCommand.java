package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import java.util.List;
import picocli.CommandLine.Command;
import redrose.finance.export.FinanceDay;
import redrose.requests.finance.SuspenseEntry;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SuspenseDesk;

/** {@code finance suspense}. */
@Command(
    name = "suspense",
    description = "Lists money that has no home, and what somebody proposes for it.",
    mixinStandardHelpOptions = true)
final class SuspenseCommand extends Step {
  private static final int MOST = 10_000;

  @Override
  View run(Database store) {
    var open = new SuspenseDesk(store).open(MOST);
    return view(open);
  }

  static View view(List<SuspenseEntry> open) {
    var table = new Table();
    table.row("movement", "when", "payout", "net", "standing", "why", "proposed");
    for (var entry : open) {
      var movement = entry.movement();
      table.row(
          movement.id(),
          FinanceDay.shown(movement.at()),
          movement.payoutId().orElse("-"),
          shown(movement.sums().netPence()),
          movement.standing(),
          movement.reason().orElse("-"),
          entry
              .proposal()
              .map(
                  proposed ->
                      "%d: %s, by %s: %s"
                          .formatted(
                              proposed.number(),
                              proposed.fund().orElse("no fund"),
                              proposed.proposedBy(),
                              proposed.note()))
              .orElse("-"));
    }
    return new View(open.isEmpty() ? "Nothing is in suspense.\n" : table.toString(), open);
  }
}
