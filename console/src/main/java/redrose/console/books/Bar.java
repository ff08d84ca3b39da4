package redrose.console.books;

import java.util.List;
import redrose.requests.finance.PayoutKind;
import redrose.requests.finance.PayoutReport;
import redrose.requests.finance.Sums;

/**
 * One of three bars that are drawn one below the other, so that a difference is seen.
 *
 * @param pence what it stands for, fees left out
 * @param mille how long it is, 0 to 1000, of the longest
 * @param feeMille what the provider kept, which is drawn at its end
 */
public record Bar(String name, long pence, int mille, int feeMille) {
  /** Our books, the provider's, the bank's. */
  static List<Bar> of(PayoutReport report, List<PayoutKind> kinds) {
    long ours = kinds.stream().mapToLong(PayoutKind::oursPence).sum();
    Sums theirs = report.all().sums();
    long fee = Math.max(0, theirs.feePence());
    long bank = report.payout().amountPence();
    long longest =
        Math.max(1, Math.max(Math.max(ours, theirs.netPence() + fee), Math.max(bank, 0)));
    return List.of(
        new Bar("Our books", ours, mille(ours, longest), 0),
        new Bar(
            "Provider, net",
            theirs.netPence(),
            mille(theirs.netPence(), longest),
            mille(fee, longest)),
        new Bar("Bank", bank, mille(bank, longest), 0));
  }

  private static int mille(long pence, long longest) {
    return Math.toIntExact(Math.max(0, pence) * 1000 / longest);
  }
}
