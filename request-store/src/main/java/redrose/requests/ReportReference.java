package redrose.requests;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.funds.ReferenceRule;

/**
 * A report's reference: nine digits in three groups, the last one a check digit. A payment's
 * receipt has eight, so neither is taken for the other; 13 or more would look like a card.
 */
public final class ReportReference {
  /** What it looks like: the same rule as the database's {@code is_report_reference}. */
  public static final ReferenceRule RULE =
      ReferenceRule.of(
          "########@",
          new CheckCharacter(
              10,
              List.of(7, 3, 1, 7, 3, 1, 7, 3),
              Map.of(),
              CheckCharacter.Result.MODULUS_LESS_REMAINDER,
              Map.of(10, '0')));

  private static final SecureRandom RANDOM = new SecureRandom();

  private ReportReference() {}

  /** A new one, which nobody could have guessed. */
  public static String random() {
    var start = RANDOM.nextInt(10_000_000, 100_000_000);
    for (char last = '0'; last <= '9'; last++) {
      if (isValid(start + String.valueOf(last))) {
        return start + String.valueOf(last);
      }
    }
    throw new IllegalStateException("no check digit fits");
  }

  /** Whether it can be a report's: only that, not whether there is one. */
  public static boolean isValid(String reference) {
    return !reference.startsWith("0")
        && RULE.check(reference) instanceof ReferenceCheck.Valid(var valid)
        && valid.equals(reference);
  }
}
