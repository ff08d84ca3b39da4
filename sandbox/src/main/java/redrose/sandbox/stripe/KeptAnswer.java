package redrose.sandbox.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the idempotency layer knows of a key.
 *
 * @param id the key
 * @param digest of what was asked
 * @param answer empty while the request is under way
 */
record KeptAnswer(String id, String path, String digest, Instant since, Optional<Answer> answer)
    implements Kept {
  /** Stripe removes keys once they are at least this old, and then takes a key as new. */
  static final Duration KEPT = Duration.ofHours(24);

  KeptAnswer with(Answer given) {
    return new KeptAnswer(id, path, digest, since, Optional.of(given));
  }

  @Override
  public Map<String, Object> stored() {
    Answer given = answer.orElseThrow();
    return Json.object()
        .with("path", path)
        .with("digest", digest)
        .with("since", since.getEpochSecond())
        .with("status", given.status())
        .with("headers", given.headers())
        .with("body", given.body());
  }
}
