package redrose.gateway.links;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.provider.LinkAnswer;
import redrose.gateway.provider.LinkOrder;
import redrose.gateway.provider.LinkProvider;
import redrose.requests.HandoverToken;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.LinkWork;
import redrose.requests.postgres.Payments;
import redrose.requests.postgres.UnmadeLinks;
import redrose.rounds.Rounds;

/**
 * Opens the links that callers asked for, once nothing else of their bill is open: a commit, a page
 * at the provider, and a commit with the text that carries the link.
 */
public final class LinkRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkRunner.class);
  private static final int MOST_AT_ONCE = 10;
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("d/M HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final LinkWork work;
  private final UnmadeLinks unmade;
  private final Payments payments;
  private final LinkProvider provider;
  private final LinkSettings settings;
  private final Checkpoints checkpoints;
  private final InstantSource clock;
  private final Rounds rounds = new Rounds("links", this::round);

  public LinkRunner(
      LinkWork work,
      UnmadeLinks unmade,
      Payments payments,
      LinkProvider provider,
      LinkSettings settings,
      Checkpoints checkpoints,
      InstantSource clock) {
    this.work = work;
    this.unmade = unmade;
    this.payments = payments;
    this.provider = provider;
    this.settings = settings;
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /** Runs a round now and one every so often. */
  public LinkRunner start(Duration every) {
    rounds.start(every);
    return this;
  }

  /**
   * One round: links that are due, as many as go at once, and word of those that nobody could make.
   *
   * @return whether there may be more
   */
  public boolean round() {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var due = work.due(MOST_AT_ONCE);
      due.forEach(request -> workers.execute(() -> open(request)));
      int told = unmade.tell();
      if (told > 0) {
        LOG.warn("{} links could not be made in time; their callers are told", told);
      }
      return due.size() == MOST_AT_ONCE;
    } catch (StoreFailure e) {
      LOG.warn("The store is away, so no links are opened: {}", e.getMessage());
      return false;
    }
  }

  private void open(PaymentRequest request) {
    var token = HandoverToken.random();
    try {
      checkpoints
          .around("commit.link_intent", () -> work.open(request, token))
          .ifPresent(payment -> open(payment, token));
    } catch (LeaseLost e) {
      LOG.info("{}", e.getMessage());
    } catch (StoreFailure e) {
      LOG.warn("A link is left to another round: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("A link is left to another round", e);
    }
  }

  private void open(Payment payment, HandoverToken token) {
    var until = clock.instant().plus(LinkSettings.LIFE);
    var order =
        new LinkOrder(payment.id(), payment.amountPence(), until, settings.returnTo(token.value()));
    var answer = checkpoints.around("request.open_link", () -> provider.open(order));
    if (answer instanceof LinkAnswer.Opened(var page)) {
      var firstLook = clock.instant().plus(settings.lookEvery());
      checkpoints.around(
          "commit.link_opened",
          () -> work.opened(payment, page, firstLook, values(payment, token, until)));
      LOG.info("Payment {} is a link", payment.id());
    } else {
      LOG.warn("Payment {}: no page was opened", payment.id());
      payments.move(payment, PaymentState.CANCELLED, Map.of());
    }
  }

  private Map<String, String> values(Payment payment, HandoverToken token, Instant until) {
    var pence = payment.amountPence();
    return Map.of(
        "amount",
        String.format(Locale.ROOT, "£%,d.%02d", pence / 100, pence % 100),
        "link",
        settings.link(token.value()).toString(),
        "until",
        UNTIL.format(until));
  }

  /** Lets a round that is under way finish. */
  @Override
  public void close() {
    rounds.close();
  }
}
