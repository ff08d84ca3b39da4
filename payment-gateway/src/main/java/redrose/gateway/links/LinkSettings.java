package redrose.gateway.links;

import java.net.URI;
import java.time.Duration;

/**
 * How links are made.
 *
 * @param base our own address as payers reach it, by way of the site's proxy; without a slash at
 *     its end
 * @param lookEvery where a page that waits is looked at by itself, should its news be lost
 */
public record LinkSettings(URI base, Duration lookEvery) {
  /**
   * Stripe ends pages after 24 hours at the latest (docs.stripe.com/api/checkout/sessions/create).
   */
  static final Duration LIFE = Duration.ofHours(23);

  /** What the payer is sent. */
  URI link(String token) {
    return URI.create(base + "/l/" + token);
  }

  /** Where the provider leads them back to. */
  URI returnTo(String token) {
    return URI.create(base + "/l/" + token + "/done");
  }
}
