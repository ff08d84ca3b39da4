package redrose.finance.books;

import java.util.List;
import java.util.stream.Stream;
import redrose.health.CannotStart;
import redrose.requests.finance.LedgerFund;
import redrose.requests.funds.Fund;
import redrose.requests.funds.VatRule;

/**
 * The funds as the ledger books them: the very ones that calls go by.
 *
 * @param funds the council's, and last the one for what has no home yet
 */
public record ChartOfFunds(List<LedgerFund> funds) {
  // columns of ledger_fund
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LEDGER_CODE = 40;

  public ChartOfFunds {
    funds = List.copyOf(funds);
  }

  /**
   * A directory's funds.
   *
   * @param suspenseCode where the ledger books what has no home yet
   * @throws CannotStart where the ledger could not book one
   */
  public static ChartOfFunds of(List<Fund> funds, String suspenseCode) {
    var suspense =
        new LedgerFund(LedgerFund.SUSPENSE, "Suspense", suspenseCode, VatRule.OUTSIDE_SCOPE.name());
    return new ChartOfFunds(
        Stream.concat(funds.stream().map(ChartOfFunds::booked), Stream.of(suspense)).toList());
  }

  /** Whether money may be assigned to this fund. */
  public boolean has(String fund) {
    return !fund.equals(LedgerFund.SUSPENSE) && funds.stream().anyMatch(f -> f.fund().equals(fund));
  }

  private static LedgerFund booked(Fund fund) {
    if (fund.code().equals(LedgerFund.SUSPENSE)) {
      throw unusable(fund, "its code is for what has no home yet: give it another");
    }
    if (fund.name().length() > LONGEST_NAME || fund.ledgerCode().length() > LONGEST_LEDGER_CODE) {
      throw unusable(
          fund,
          "a name has up to %d letters, a ledger-code up to %d"
              .formatted(LONGEST_NAME, LONGEST_LEDGER_CODE));
    }
    return new LedgerFund(fund.code(), fund.name(), fund.ledgerCode(), fund.vat().name());
  }

  private static CannotStart unusable(Fund fund, String why) {
    return new CannotStart("The ledger can't book fund %s: %s.".formatted(fund.code(), why));
  }
}
