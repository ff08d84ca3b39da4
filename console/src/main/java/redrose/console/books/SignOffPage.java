package redrose.console.books;

import java.util.Optional;
import redrose.requests.finance.PayoutReport;
import redrose.requests.finance.PayoutStage;
import redrose.requests.finance.Round;

/**
 * What the page shows on which a payout is signed off.
 *
 * @param person who looks
 * @param refusal why the store did not take the signature
 */
public record SignOffPage(PayoutReport report, String person, Optional<String> refusal) {
  /** The round that waits. */
  public Optional<Round> round() {
    return report.stage() == PayoutStage.PREPARED
        ? Optional.of(report.rounds().getLast())
        : Optional.empty();
  }

  /** Whether who looks has prepared it. */
  public boolean isOwn() {
    return round().filter(round -> round.preparedBy().equalsIgnoreCase(person)).isPresent();
  }
}
