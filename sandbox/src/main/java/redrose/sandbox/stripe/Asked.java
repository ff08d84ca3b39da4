package redrose.sandbox.stripe;

import java.util.Optional;

/**
 * What a request is about, as far as a fault wants to know.
 *
 * @param operation such as {@code payment_intents.confirm}
 * @param amount of the intent, in pence; 0 where no intent is named, or not yet
 */
public record Asked(String operation, long amount) {
  /** Of a provider whose faults are for any amount. */
  public static Asked of(String operation) {
    return new Asked(operation, 0);
  }

  /** As the path says. */
  static Asked of(Api.Found found, Account account) {
    return new Asked(found.operation().name(), amount(account, found.id()).orElse(0L));
  }

  /** As path and parameters say. */
  static Asked of(ApiCall call, Account account) {
    long amount =
        amount(account, call.id())
            .or(() -> call.parameters().text("payment_intent").flatMap(id -> amount(account, id)))
            .orElseGet(() -> call.parameters().number("amount").orElseGet(() -> ofPage(call)));
    return new Asked(call.operation().name(), amount);
  }

  private static long ofPage(ApiCall call) {
    return call.parameters().number("line_items[0][price_data][unit_amount]").orElse(0);
  }

  private static Optional<Long> amount(Account account, String intent) {
    return Optional.ofNullable(account.intents.get(intent))
        .map(found -> found.amount)
        .or(() -> Optional.ofNullable(account.sessions.get(intent)).map(page -> page.amount));
  }
}
