package redrose.sandbox.stripe;

import java.util.List;
import java.util.Map;

/**
 * A movement of the account's balance. The fee of a captured charge is 1.5 % and 20p, what Stripe's
 * British list price for a standard card was when this was written; a refund costs nothing and
 * gives no fee back.
 *
 * @see <a href="https://docs.stripe.com/api/balance_transactions/object">The balance transaction
 *     object</a>
 * @see <a href="https://stripe.com/gb/pricing">Pricing</a>
 */
final class BalanceTransaction implements Kept {
  private static final long AVAILABLE_AFTER_S = 3 * 24 * 3600;

  final String id;
  final String type;

  /** Stripe's finer word for what it is, which books go by. */
  final String category;

  final String source;
  final long amount;
  final long fee;
  final long created;
  final Money currency;

  /** The payout that it went into, once it has. */
  String payout;

  BalanceTransaction(
      String id,
      String type,
      String category,
      String source,
      long amount,
      long fee,
      long created,
      Money currency) {
    this.id = id;
    this.type = type;
    this.category = category;
    this.source = source;
    this.amount = amount;
    this.fee = fee;
    this.created = created;
    this.currency = currency;
  }

  /** The fee for capturing {@code amount}, rounded half up. */
  static long feeFor(long amount) {
    return (amount * 15 + 500) / 1000 + 20;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Map<String, Object> stored() {
    return Json.copy(json()).with("payout", payout);
  }

  long net() {
    return amount - fee;
  }

  Map<String, Object> json() {
    boolean paidOut = payout != null;
    return Json.object()
        .with("id", id)
        .with("object", "balance_transaction")
        .with("amount", amount)
        .with("available_on", created + AVAILABLE_AFTER_S)
        .with("created", created)
        .with("currency", currency.code())
        .with("description", null)
        .with("exchange_rate", null)
        .with("fee", fee)
        .with("fee_details", fee == 0 ? List.of() : List.of(feeJson()))
        .with("net", net())
        .with("reporting_category", category)
        .with("source", source)
        .with("status", paidOut ? "available" : "pending")
        .with("type", type);
  }

  private Map<String, Object> feeJson() {
    return Json.object()
        .with("amount", fee)
        .with("application", null)
        .with("currency", currency.code())
        .with("description", category.equals("dispute") ? "Dispute fee" : "Stripe processing fees")
        .with("type", "stripe_fee");
  }
}
