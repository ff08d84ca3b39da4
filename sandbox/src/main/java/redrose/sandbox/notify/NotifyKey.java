package redrose.sandbox.notify;

import java.util.UUID;

/**
 * A service's API key, {@code NAME-SERVICE-SECRET}, both parts UUIDs
 * (docs.notifications.service.gov.uk/rest-api.html).
 */
public record NotifyKey(UUID serviceId, UUID secret) {
  /** A new one. */
  public static NotifyKey random() {
    return new NotifyKey(UUID.randomUUID(), UUID.randomUUID());
  }

  /** As the service's owner is shown it. */
  public String text() {
    return "redrose-" + serviceId + "-" + secret;
  }
}
