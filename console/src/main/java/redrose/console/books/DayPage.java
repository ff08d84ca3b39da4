package redrose.console.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redrose.requests.finance.LedgerDay;
import redrose.requests.finance.OpenDay;
import redrose.requests.finance.ThreeWayLine;

/**
 * What the page of a day shows: one of the two is there.
 *
 * @param closed what it was closed with
 * @param open what it would be closed with now
 * @param isOver whether it can be closed yet
 * @param lines what callers agreed to pay that day, three ways
 * @param all whether those that agree are shown, too
 * @param refusal why the store did not close it
 * @param done what was just done, in a sentence
 */
public record DayPage(
    LocalDate day,
    Optional<LedgerDay> closed,
    Optional<OpenDay> open,
    boolean isOver,
    List<ThreeWayLine> lines,
    boolean all,
    Optional<String> refusal,
    Optional<String> done) {

  /** The lines to be shown. */
  public List<ThreeWayLine> shown() {
    return all ? lines : lines.stream().filter(line -> !line.differences().isEmpty()).toList();
  }

  /** How many lines agree three ways. */
  public long agree() {
    return lines.stream().filter(line -> line.differences().isEmpty()).count();
  }

  /** The names of its files: a CSV file for each fund, one workbook, and what they hold. */
  public List<String> files() {
    return closed.map(DayPage::files).orElse(List.of());
  }

  static List<String> files(LedgerDay day) {
    var names = new ArrayList<String>();
    names.add("ledger-" + day.day() + ".xlsx");
    day.totals()
        .forEach(fund -> names.add("ledger-%s-%s.csv".formatted(day.day(), fund.fund().fund())));
    names.add("ledger-" + day.day() + ".json");
    return List.copyOf(names);
  }
}
