package redrose.sandbox.stripe;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stripe's idempotency layer: the first answer to a key, whatever it was, is the answer to every
 * later request with that key, once the endpoint has begun to execute. Not kept: what fails
 * validation before that, what conflicts with a request under way, what the rate limiter or the key
 * check refuses.
 *
 * <p>What was asked is kept as a keyed digest only, since it may hold a card number.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Idempotent requests</a>
 * @see <a href="https://docs.stripe.com/error-low-level#idempotency">Advanced error handling:
 *     idempotency</a>
 */
final class IdempotencyStore {
  private static final int MAX_KEY_LENGTH = 255;

  private final Map<String, KeptAnswer> entries = new LinkedHashMap<>();
  private final InstantSource clock;

  IdempotencyStore(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes {@code key} for a request, or returns the answer that it already has. Raises the error
   * that Stripe gives where the key belongs to another request or to one still under way.
   */
  Optional<Answer> begin(String key, String path, String digest) {
    Instant now = clock.instant();
    prune(now);
    if (key.length() > MAX_KEY_LENGTH) {
      throw idempotencyError(400, "Idempotency keys may be at most 255 characters long.");
    }
    KeptAnswer known = entries.get(key);
    if (known == null) {
      entries.put(key, new KeptAnswer(key, path, digest, now, Optional.empty()));
      return Optional.empty();
    }
    if (!known.path().equals(path)) {
      throw otherEndpoint(known.path(), path, key);
    }
    if (!known.digest().equals(digest)) {
      throw otherParameters(key);
    }
    if (known.answer().isEmpty()) {
      throw underWay(key);
    }
    return Optional.of(known.answer().get().with("Idempotent-Replayed", "true"));
  }

  /** Entries stand in the order of their time, so the old ones are all in front. */
  private void prune(Instant now) {
    Iterator<KeptAnswer> oldest = entries.values().iterator();
    while (oldest.hasNext() && !oldest.next().since().plus(KeptAnswer.KEPT).isAfter(now)) {
      oldest.remove();
    }
  }

  /** Keeps {@code answer} as the answer to {@code key}, if the key is not given back already. */
  Optional<KeptAnswer> finish(String key, Answer answer) {
    return Optional.ofNullable(entries.computeIfPresent(key, (_, entry) -> entry.with(answer)));
  }

  void put(KeptAnswer known) {
    entries.put(known.id(), known);
  }

  /** Gives {@code key} back: its request never began to execute. */
  void abandon(String key) {
    entries.remove(key);
  }

  private static StripeError otherEndpoint(String first, String now, String key) {
    return idempotencyError(
        400,
        "Keys for idempotent requests can only be used for the same endpoint they were first used for ('%s' vs '%s'). Try using a key other than '%s' if you meant to execute a different request."
            .formatted(first, now, key));
  }

  private static StripeError otherParameters(String key) {
    return idempotencyError(
        400,
        "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '%s' if you meant to execute a different request."
            .formatted(key));
  }

  static StripeError underWay(String key) {
    return idempotencyError(
            409,
            "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): %s. Please try again later."
                .formatted(key))
        .code("idempotency_key_in_use");
  }

  private static StripeError idempotencyError(int status, String message) {
    return new StripeError(status, "idempotency_error", message);
  }
}
