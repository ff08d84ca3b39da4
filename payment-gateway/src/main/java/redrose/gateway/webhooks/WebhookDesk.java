package redrose.gateway.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.EventReader;
import redrose.gateway.provider.NotGenuine;
import redrose.gateway.provider.ProviderEvent;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.ProviderEvents;

/**
 * Checks what came, commits that it came, and then prompts a look. Doubled events are taken and do
 * nothing; those that come early or out of order find what there is to find, and the reconciler and
 * the nightly check find what dropped ones would have told.
 */
public final class WebhookDesk {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDesk.class);

  private final EventReader reader;
  private final ProviderEvents events;
  private final Prompts prompts;
  private final InstantSource clock;
  private final MeterRegistry registry;

  public WebhookDesk(
      EventReader reader,
      ProviderEvents events,
      Prompts prompts,
      InstantSource clock,
      MeterRegistry registry) {
    this.reader = reader;
    this.events = events;
    this.prompts = prompts;
    this.clock = clock;
    this.registry = registry;
  }

  /** How a delivery is answered, and what is still to be done about it once it is. */
  record Taken(int status, Optional<ProviderEvent> news) {}

  /** Takes a delivery: 200 once it is committed, 400 where it is forged, 503 while it can't be. */
  Taken take(byte[] body, UnaryOperator<String> header) {
    try {
      var event = reader.read(body, header, clock.instant());
      boolean isNews = events.receive(event.id(), event.type(), event.objectId());
      count(isNews ? "taken" : "doubled");
      return new Taken(200, isNews ? Optional.of(event) : Optional.empty());
    } catch (NotGenuine e) {
      count("forged");
      LOG.warn("A webhook delivery was refused: {}", e.reason());
      return new Taken(400, Optional.empty());
    } catch (StoreFailure e) {
      count(e.isRefusal() ? "refused" : "store_away");
      LOG.warn("A webhook delivery could not be noted: {}", e.getMessage());
      return new Taken(e.isRefusal() ? 400 : 503, Optional.empty());
    }
  }

  /** Prompts the look. A failure is no loss: the event only made it sooner. */
  void handle(ProviderEvent event) {
    try {
      event.objectId().ifPresent(object -> prompt(event, object));
      events.handled(event.id());
    } catch (StoreFailure | BooksUnreadable e) {
      LOG.warn("Event {} {} was not looked into: {}", event.type(), event.id(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Event {} {} was not looked into", event.type(), event.id(), e);
    }
  }

  private void prompt(ProviderEvent event, String objectId) {
    LOG.info("Event {} {} about {}", event.type(), event.id(), objectId);
    switch (event.about()) {
      case PAYMENT -> prompts.payment(objectId);
      case LINK -> prompts.link(objectId);
      case REFUND -> prompts.refund(objectId);
      case PAYOUT -> prompts.payout();
      case OTHER -> {
        // nothing of ours can have changed
      }
    }
  }

  void count(String result) {
    registry.counter("redrose.gateway.webhooks", "result", result).increment();
  }
}
