package redrose.console.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.requests.finance.PayoutKind;
import redrose.requests.finance.PayoutLine;
import redrose.requests.finance.PayoutReport;
import redrose.requests.finance.PayoutStage;
import redrose.requests.finance.Standing;
import redrose.requests.finance.Total;

/**
 * What the page of a payout shows.
 *
 * @param kinds its sums by what moved
 * @param lines its movements, or a page of them
 * @param standing the one that alone is shown
 * @param next the address of the page after this one
 * @param maySign whether who looks may sign off what others prepared
 * @param problems what kept it from being prepared, by the field's name
 * @param done what was just done, in a sentence
 */
public record PayoutPage(
    PayoutReport report,
    List<PayoutKind> kinds,
    List<PayoutLine> lines,
    Optional<Standing> standing,
    Optional<String> next,
    boolean maySign,
    Map<String, String> problems,
    Optional<String> done) {

  /** Ours, theirs, the bank's. */
  public List<Bar> bars() {
    return Bar.of(report, kinds);
  }

  /** What we have as moved, in pence. */
  public long oursPence() {
    return kinds.stream().mapToLong(PayoutKind::oursPence).sum();
  }

  /** What the provider took and gave back, in pence. */
  public long grossPence() {
    return report.all().sums().grossPence();
  }

  /** What stands like this. */
  public Total total(Standing one) {
    return report.totals().getOrDefault(one, Total.NONE);
  }

  /** Whether somebody can prepare it now. */
  public boolean isPreparable() {
    return report.stage() == PayoutStage.READY || report.stage() == PayoutStage.NEW_SINCE_SIGN_OFF;
  }

  /** What to do next. */
  public String advice() {
    return switch (report.stage()) {
      case NOT_ARRIVED -> "Wait until the provider says that it has arrived.";
      case DOES_NOT_ADD_UP ->
          "Its movements are not what it amounts to. They are read each night: if it stays so, ask"
              + " the provider.";
      case HAS_SUSPENSE -> "Movements of it have no home. Give them one, then it can be prepared.";
      case READY -> "It adds up to the penny. Check the amount against the bank statement.";
      case PREPARED -> "Another person than the one who prepared it signs it off.";
      case SIGNED_OFF -> "Nothing is left to do.";
      case NEW_SINCE_SIGN_OFF -> "What came since the sign-off needs a round of its own.";
    };
  }
}
