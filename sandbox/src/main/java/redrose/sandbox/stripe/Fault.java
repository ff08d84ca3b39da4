package redrose.sandbox.stripe;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A fault asked for.
 *
 * @param operation such as {@code payment_intents.confirm}, or {@code *} for any
 * @param kind what goes wrong
 * @param times how many requests it strikes; 0: all, until the faults are cleared
 * @param delayMs for the two delays
 * @param status of the two errors; 0: 500
 * @param shouldRetry the {@code Stripe-Should-Retry} header of a fault that answers; null: none
 * @param amount in pence: strikes only what is about an intent of it; null: any. At the door a
 *     request to create one is not known by its amount yet.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
    String operation,
    FaultKind kind,
    int times,
    long delayMs,
    int status,
    Boolean shouldRetry,
    Long amount) {

  /** Strikes the next request for {@code operation}, once. */
  public static Fault once(String operation, FaultKind kind) {
    return new Fault(operation, kind, 1, 0, 0, null, null);
  }

  /** Strikes every request for {@code operation} until cleared. */
  public static Fault always(String operation, FaultKind kind) {
    return new Fault(operation, kind, 0, 0, 0, null, null);
  }

  /** The same fault, striking {@code times} requests. */
  public Fault times(int times) {
    return new Fault(operation, kind, times, delayMs, status, shouldRetry, amount);
  }

  /** The same fault with this delay. */
  public Fault delayMs(long delayMs) {
    return new Fault(operation, kind, times, delayMs, status, shouldRetry, amount);
  }

  /** The same fault with this HTTP status. */
  public Fault status(int status) {
    return new Fault(operation, kind, times, delayMs, status, shouldRetry, amount);
  }

  /** The same fault with a {@code Stripe-Should-Retry} header. */
  public Fault shouldRetry(boolean shouldRetry) {
    return new Fault(operation, kind, times, delayMs, status, shouldRetry, amount);
  }

  /** The same fault, only for what is about an intent of {@code pence}. */
  public Fault amount(long pence) {
    return new Fault(operation, kind, times, delayMs, status, shouldRetry, pence);
  }

  boolean strikes(Asked asked) {
    return (operation.equals("*") || operation.equals(asked.operation()))
        && (amount == null || amount == asked.amount());
  }

  /** What a fault that answers sends. */
  Answer answer(String idempotencyKey) {
    StripeError error =
        switch (kind) {
          case RATE_LIMITED -> rateLimited();
          case CONFLICT -> IdempotencyStore.underWay(String.valueOf(idempotencyKey));
          default ->
              new StripeError(status == 0 ? 500 : status, "api_error", "An unknown error occurred");
        };
    Answer answer = Answer.of(error);
    return shouldRetry == null
        ? answer
        : answer.with("Stripe-Should-Retry", shouldRetry.toString());
  }

  /** See <a href="https://docs.stripe.com/rate-limits">Rate limits</a>. */
  private static StripeError rateLimited() {
    return new StripeError(
            429,
            "invalid_request_error",
            "Request rate limit exceeded. Learn more about rate limits here"
                + " https://stripe.com/docs/rate-limits.")
        .code("rate_limit")
        .header("Stripe-Rate-Limited-Reason", "global-rate");
  }
}
