package redrose.gateway.stripe;

import com.stripe.StripeClient;
import java.util.Optional;

/**
 * How Stripe is reached.
 *
 * @param apiBase base address of its API; empty for Stripe's own
 * @param secretKey the account's secret or restricted key
 * @param connectTimeoutMs longest wait for a connection
 * @param readTimeoutMs longest silence while an answer is awaited
 * @param tries how often one request is sent before its answer counts as lost, at least 1
 * @param firstPauseMs pause before the second try; it doubles from try to try
 */
public record StripeSettings(
    Optional<String> apiBase,
    String secretKey,
    int connectTimeoutMs,
    int readTimeoutMs,
    int tries,
    long firstPauseMs) {

  public StripeSettings {
    if (secretKey.isBlank() || tries < 1 || connectTimeoutMs <= 0 || readTimeoutMs <= 0) {
      throw new IllegalArgumentException("Stripe settings need a key, time-outs and a try");
    }
  }

  /** The usual time-outs: 5 s to connect, 15 s for an answer, three tries half a second apart. */
  public static StripeSettings usual(Optional<String> apiBase, String secretKey) {
    return new StripeSettings(apiBase, secretKey, 5_000, 15_000, 3, 500);
  }

  /** A client with these settings that repeats nothing by itself. */
  StripeClient connect() {
    var builder =
        StripeClient.builder()
            .setApiKey(secretKey)
            .setConnectTimeout(connectTimeoutMs)
            .setReadTimeout(readTimeoutMs)
            .setMaxNetworkRetries(0)
            .setHttpClient(new CardSafeHttp());
    apiBase.ifPresent(builder::setApiBase);
    return builder.build();
  }

  @Override
  public String toString() {
    return "StripeSettings[" + apiBase.orElse("Stripe's own") + "]";
  }
}
