package redrose.console.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import redrose.console.pages.Money;
import redrose.console.web.Fields;

/**
 * The form that asks for a refund, as it was filled in.
 *
 * @param amount in pounds
 * @param problems what is wrong, by the field's name
 */
public record RefundForm(String amount, String reason, Map<String, String> problems) {
  private static final int REASON_MAX = 500;

  static RefundForm empty(long leftPence) {
    return new RefundForm(Money.plain(leftPence), "", Map.of());
  }

  /**
   * Reads it.
   *
   * @param leftPence what is left to refund, as it was shown
   */
  static RefundForm of(Fields fields, long leftPence) {
    var amount = fields.find("amount").filter(text -> text.length() <= 20).orElse("");
    var reason = fields.find("reason").orElse("");
    var problems = new LinkedHashMap<String, String>();
    var pence = Money.pence(amount);
    if (leftPence < 1) {
      problems.put("amount", "Nothing of it is left to refund");
    } else if (pence.isEmpty()) {
      problems.put("amount", "Write the amount in pounds and pence, such as 12.50");
    } else if (pence.getAsLong() < 1) {
      problems.put("amount", "Refund at least £0.01");
    } else if (pence.getAsLong() > leftPence) {
      problems.put("amount", "Refund no more than " + Money.pounds(leftPence) + ", which is left");
    }
    if (reason.isEmpty()) {
      problems.put("reason", "Say why, for whoever approves it");
    } else if (reason.length() > REASON_MAX) {
      problems.put("reason", "Say why in " + REASON_MAX + " characters or fewer");
    }
    return new RefundForm(
        amount, reason.substring(0, Math.min(reason.length(), REASON_MAX)), problems);
  }

  /** The same, refused by the store. */
  RefundForm refused(String field, String sentence) {
    return new RefundForm(amount, reason, Map.of(field, sentence));
  }

  /** What is wrong with a field; empty text for nothing. */
  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }
}
