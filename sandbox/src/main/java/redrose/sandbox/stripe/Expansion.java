package redrose.sandbox.stripe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts whole objects where an answer has their ids: {@code
 * expand[]=latest_charge.balance_transaction}, and through a list {@code data.latest_charge}.
 *
 * @see <a href="https://docs.stripe.com/api/expanding_objects">Expanding responses</a>
 */
final class Expansion {
  private static final int MAX_DEPTH = 4;

  private final Account account;

  Expansion(Account account) {
    this.account = account;
  }

  void expand(Map<String, Object> json, List<String> paths) {
    for (String path : paths) {
      List<String> steps = List.of(path.split("\\.", -1));
      if (steps.size() > MAX_DEPTH) {
        throw StripeError.invalidRequest(
            "You cannot expand more than 4 levels of a property (%s).".formatted(path));
      }
      into(json, steps, path);
    }
  }

  private void into(Map<String, Object> json, List<String> steps, String path) {
    String step = steps.getFirst();
    if (!json.containsKey(step)) {
      throw cannot(path);
    }
    Object value = json.get(step);
    if (value instanceof String id) {
      value = Optional.ofNullable(find(id)).orElseThrow(() -> cannot(path));
      json.put(step, value);
    }
    if (steps.size() > 1) {
      deeper(value, steps.subList(1, steps.size()), path);
    } else if (value != null && !(value instanceof Map)) {
      throw cannot(path);
    }
  }

  @SuppressWarnings("unchecked") // JSON objects are maps from String
  private void deeper(Object value, List<String> steps, String path) {
    if (value instanceof Map) {
      into((Map<String, Object>) value, steps, path);
    } else if (value instanceof List<?> items) {
      items.forEach(item -> into((Map<String, Object>) item, steps, path));
    }
  }

  private Map<String, Object> find(String id) {
    return switch (id.substring(0, id.indexOf('_') + 1)) {
      case "pi_" -> Optional.ofNullable(account.intents.get(id)).map(Intent::json).orElse(null);
      case "ch_" -> Optional.ofNullable(account.charges.get(id)).map(Charge::json).orElse(null);
      case "re_" -> Optional.ofNullable(account.refunds.get(id)).map(Refund::json).orElse(null);
      case "du_" -> Optional.ofNullable(account.disputes.get(id)).map(Dispute::json).orElse(null);
      case "po_" -> Optional.ofNullable(account.payouts.get(id)).map(Payout::json).orElse(null);
      case "pm_" ->
          Optional.ofNullable(account.paymentMethods.get(id)).map(PaymentMethod::json).orElse(null);
      case "txn_" ->
          Optional.ofNullable(account.balance.get(id)).map(BalanceTransaction::json).orElse(null);
      default -> null;
    };
  }

  private static StripeError cannot(String path) {
    return StripeError.invalidRequest(
        "This property cannot be expanded (%s). You may want to try expanding 'data.%1$s' if this is a list endpoint."
            .formatted(path));
  }
}
