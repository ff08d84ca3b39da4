package redrose.gateway.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request until there is an answer, with one idempotency key throughout. The SDK's own
 * repeats are off: it would repeat where the answer has to be looked at first.
 */
final class StripeSender {
  private static final Logger LOG = LoggerFactory.getLogger(StripeSender.class);
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;

  /** One request of the SDK's. */
  @FunctionalInterface
  interface Request<T> {
    T send(RequestOptions options) throws StripeException;
  }

  private final int tries;
  private final long firstPauseMs;
  private final MeterRegistry registry;

  StripeSender(StripeSettings settings, MeterRegistry registry) {
    this.tries = settings.tries();
    this.firstPauseMs = settings.firstPauseMs();
    this.registry = registry;
  }

  /**
   * Sends.
   *
   * @param operation what it is, for metrics and log
   * @param idempotencyKey empty for a GET
   */
  <T> StripeReply<T> send(String operation, String idempotencyKey, Request<T> request) {
    String why = "";
    for (int attempt = 1; attempt <= tries; attempt++) {
      pauseBefore(attempt);
      try {
        return counted(operation, new StripeReply.Done<>(request.send(options(idempotencyKey))));
      } catch (ApiConnectionException e) {
        why = "no answer: " + e.getCause();
      } catch (StripeException e) {
        why = describe(e);
        if (!isWorthRepeating(e)) {
          return counted(
              operation,
              isServerFault(e) ? new StripeReply.Fault<>(why) : new StripeReply.Said<>(e));
        }
      }
      LOG.warn("Stripe {} try {} of {}: {}", operation, attempt, tries, why);
    }
    return counted(operation, new StripeReply.Lost<>(why));
  }

  /** Status, codes and request id; not the message, which is free text. */
  static String describe(StripeException e) {
    var error = e.getStripeError();
    return "status %s, type %s, code %s, parameter %s, request %s"
        .formatted(
            e.getStatusCode(),
            error == null ? null : error.getType(),
            e.getCode(),
            error == null ? null : error.getParam(),
            e.getRequestId());
  }

  private static RequestOptions options(String idempotencyKey) {
    var options = RequestOptions.builder();
    return idempotencyKey.isEmpty()
        ? options.build()
        : options.setIdempotencyKey(idempotencyKey).build();
  }

  /** 409: our own earlier try is still under way; 429: turned away before anything was done. */
  private static boolean isWorthRepeating(StripeException e) {
    int status = e.getStatusCode() == null ? 0 : e.getStatusCode();
    return status == CONFLICT || status == TOO_MANY_REQUESTS;
  }

  /** An answer that is no JSON counts too: something between us and Stripe broke it. */
  private static boolean isServerFault(StripeException e) {
    return e.getStatusCode() == null || e.getStatusCode() >= 500 || e.getStripeError() == null;
  }

  private void pauseBefore(int attempt) {
    if (attempt == 1) {
      return;
    }
    long pauseMs = firstPauseMs << (attempt - 2);
    try {
      Thread.sleep(pauseMs + ThreadLocalRandom.current().nextLong(pauseMs / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> StripeReply<T> counted(String operation, StripeReply<T> reply) {
    registry
        .counter(
            "redrose.gateway.provider.requests",
            "operation",
            operation,
            "answer",
            reply.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
        .increment();
    return reply;
  }
}
