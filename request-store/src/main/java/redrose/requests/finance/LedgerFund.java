package redrose.requests.finance;

/**
 * A fund as the ledger books it.
 *
 * @param fund its code; {@value #SUSPENSE} is what has no home yet
 * @param vatRule a name of {@link redrose.requests.funds.VatRule}
 */
public record LedgerFund(String fund, String name, String ledgerCode, String vatRule) {
  /** The code under which is booked what has no home yet. No fund of the council's has it. */
  public static final String SUSPENSE = "suspense";
}
