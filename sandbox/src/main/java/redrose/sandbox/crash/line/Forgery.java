package redrose.sandbox.crash.line;

import java.util.Optional;
import redrose.sandbox.stripe.WebhookSignature;

/** A way to forge a delivery; none of them may be taken. */
enum Forgery {
  /** Signed with a secret that is not the endpoint's. */
  ANOTHER_SECRET {
    @Override
    Optional<String> signature(String body, String secret, long nowS) {
      return Optional.of(WebhookSignature.header(body, "whsec_of_somebody_else", nowS));
    }
  },
  /** Signed rightly, and the body altered afterwards. */
  ALTERED {
    @Override
    Optional<String> signature(String body, String secret, long nowS) {
      return Optional.of(WebhookSignature.header(body + " ", secret, nowS));
    }
  },
  /** Recorded an hour ago and sent again. */
  STALE {
    @Override
    Optional<String> signature(String body, String secret, long nowS) {
      return Optional.of(WebhookSignature.header(body, secret, nowS - HOUR_S));
    }
  },
  /** Signed for an hour from now, to be of use until then. */
  FUTURE {
    @Override
    Optional<String> signature(String body, String secret, long nowS) {
      return Optional.of(WebhookSignature.header(body, secret, nowS + HOUR_S));
    }
  },
  /** A time that is no number, which the SDK stumbles over. */
  NO_TIME {
    @Override
    Optional<String> signature(String body, String secret, long nowS) {
      return Optional.of(WebhookSignature.header(body, secret, nowS).replaceFirst("t=\\d+", "t=x"));
    }
  },
  /** Not signed at all. */
  UNSIGNED {
    @Override
    Optional<String> signature(String body, String secret, long nowS) {
      return Optional.empty();
    }
  };

  private static final long HOUR_S = 3_600;

  /** The {@code Stripe-Signature} header; empty for none. */
  abstract Optional<String> signature(String body, String secret, long nowS);
}
