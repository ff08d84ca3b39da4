package redrose.requests.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that is closed: what it holds never changes.
 *
 * @param day by the clocks in London
 * @param totals its lines fund by fund, in the order of their codes; a fund without any is left out
 */
public record LedgerDay(LocalDate day, String closedBy, Instant closedAt, List<FundTotal> totals) {
  public LedgerDay {
    totals = List.copyOf(totals);
  }

  /** All its lines. */
  public Total all() {
    return totals.stream().map(FundTotal::total).reduce(Total.NONE, Total::plus);
  }
}
