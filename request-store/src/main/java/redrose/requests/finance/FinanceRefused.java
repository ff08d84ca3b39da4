package redrose.requests.finance;

/** A step of finance's that can't be taken. Nothing was written. */
public final class FinanceRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  /**
   * @param rule the database's name of the rule that refused
   * @param sentence says what is wrong and what to do
   */
  public FinanceRefused(String rule, String sentence) {
    super(sentence);
    this.rule = rule;
  }

  /** The database's name of the rule that refused, such as {@code payout_second_person}. */
  public String rule() {
    return rule;
  }
}
