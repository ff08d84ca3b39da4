package redrose.gateway;

import java.util.Optional;
import redrose.health.Settings;

/**
 * Where the provider's events come in.
 *
 * @param host loopback, or where the site's proxy reaches it
 * @param port 0 for any free one
 * @param secret what the provider signs them with
 */
public record WebhookDoor(String host, int port, String secret) {
  /**
   * As {@code REDROSE_WEBHOOK_HOST}, {@code REDROSE_WEBHOOK_PORT} and {@code
   * REDROSE_WEBHOOK_SECRET_FILE} say; empty where there is no secret.
   */
  static Optional<WebhookDoor> from(Settings settings) {
    return settings
        .find("REDROSE_WEBHOOK_SECRET_FILE")
        .map(
            _ ->
                new WebhookDoor(
                    settings.text("REDROSE_WEBHOOK_HOST", "127.0.0.1"),
                    settings.port("REDROSE_WEBHOOK_PORT", 9103),
                    settings.secret("REDROSE_WEBHOOK_SECRET_FILE")));
  }

  @Override
  public String toString() {
    return "WebhookDoor[" + host + ":" + port + "]";
  }
}
