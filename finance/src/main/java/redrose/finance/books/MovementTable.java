package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import java.util.List;
import redrose.finance.export.FinanceDay;
import redrose.requests.finance.Movement;

/** Movements for a person to read. */
final class MovementTable {
  private MovementTable() {}

  static Table of(List<Movement> movements) {
    var table = new Table();
    table.row(
        "movement", "entry", "when", "receipt", "gross", "fee", "net", "standing", "why", "fund");
    for (var movement : movements) {
      var sums = movement.sums();
      table.row(
          movement.id(),
          movement.entry(),
          FinanceDay.shown(movement.at()),
          movement.receipt().orElse("-"),
          shown(sums.grossPence()),
          shown(sums.feePence()),
          shown(sums.netPence()),
          movement.standing(),
          movement.reason().orElse("-"),
          movement.fund().orElse("-"));
    }
    return table;
  }
}
