package redrose.gateway.provider;

import java.util.Optional;

/**
 * News from a provider. It says that something happened, and is not believed in what: whoever is
 * told asks the provider how the object stands.
 *
 * @param id the provider's name for the event, the same each time it is sent
 * @param type the provider's word for what happened
 * @param about what kind of thing it is about
 * @param objectId the provider's name of that thing
 */
public record ProviderEvent(String id, String type, About about, Optional<String> objectId) {
  /** What news can be about. */
  public enum About {
    PAYMENT,
    LINK,
    REFUND,
    PAYOUT,
    OTHER
  }
}
