package redrose.gateway.links;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.charge.ChargeResult;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.charge.OtherMethod;
import redrose.gateway.provider.LinkAnswer;
import redrose.gateway.provider.LinkProvider;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.webhooks.PayLinks;
import redrose.requests.HandoverToken;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentState;
import redrose.requests.postgres.LinkWork;
import redrose.requests.postgres.Payments;

/**
 * Links that have been sent: closed before their bill is paid otherwise, and settled by what the
 * provider says of their page. Whoever works on one has taken it over under a new epoch first.
 */
public final class LinkDesk implements OtherMethod, PayLinks {
  private static final Logger LOG = LoggerFactory.getLogger(LinkDesk.class);

  private final LinkWork work;
  private final Payments payments;
  private final Map<String, LinkProvider> providers;
  private final Duration lookEvery;
  private final Checkpoints checkpoints;
  private final InstantSource clock;

  /**
   * @param providers whose links can be asked about, by name; also those that make no new ones
   * @param lookEvery where a page that waits is looked at by itself, should its news be lost
   */
  public LinkDesk(
      LinkWork work,
      Payments payments,
      Map<String, LinkProvider> providers,
      Duration lookEvery,
      Checkpoints checkpoints,
      InstantSource clock) {
    this.work = work;
    this.payments = payments;
    this.providers = Map.copyOf(providers);
    this.lookEvery = lookEvery;
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /**
   * Closes the link of a bill, so that the bill can be paid by telephone.
   *
   * @return whether there was one and nobody can pay by it any more
   */
  public boolean close(String fund, String reference) {
    return work.takeOfBill(fund, reference)
        .map(payment -> close(payment) instanceof ChargeResult.NotCharged)
        .orElse(false);
  }

  @Override
  public ChargeResult settle(Payment taken) {
    if (taken.providerId().isEmpty()) {
      payments.move(taken, PaymentState.CANCELLED, Map.of());
      return new ChargeResult.NotCharged();
    }
    var end = taken.createdAt().plus(LinkSettings.LIFE);
    if (taken.state() == PaymentState.PI_CREATED && clock.instant().isBefore(end)) {
      return follow(taken, of(taken).find(names(taken)));
    }
    return close(taken);
  }

  /** There is news of a page: it may have been paid. */
  public void look(String page) {
    try {
      work.takeByPage(page)
          .ifPresent(payment -> LOG.info("Link {}: {}", payment.id(), settle(payment)));
    } catch (LeaseLost e) {
      LOG.info("{}", e.getMessage());
    }
  }

  @Override
  public Page find(String token) {
    var payment = work.byToken(HandoverToken.of(token));
    if (payment.isEmpty()) {
      return new Page.NotThere();
    }
    var now = payment.get();
    if (now.state() == PaymentState.PI_CREATED) {
      return switch (of(now).find(names(now))) {
        case LinkAnswer.Waiting(var address) -> new Page.Open(address);
        case LinkAnswer.Paid _ -> {
          look(now.providerId().orElseThrow());
          yield known(payments.find(now.id()));
        }
        case LinkAnswer.Closed _ -> new Page.Over();
        case LinkAnswer.Opened _, LinkAnswer.Unknown _ -> new Page.Checking();
      };
    }
    return known(payment);
  }

  private static Page known(Optional<Payment> payment) {
    return payment
        .<Page>map(
            one ->
                switch (one.state()) {
                  case PAID -> new Page.Paid(one.receipt(), one.amountPence());
                  case CANCELLED, EXPIRED -> new Page.Over();
                  default -> new Page.Checking();
                })
        .orElseGet(Page.NotThere::new);
  }

  private ChargeResult follow(Payment taken, LinkAnswer answer) {
    return switch (answer) {
      case LinkAnswer.Paid(var intent, _) -> paid(taken, intent);
      case LinkAnswer.Closed _ -> closed(sent(taken));
      case LinkAnswer.Waiting _, LinkAnswer.Opened _, LinkAnswer.Unknown _ -> {
        work.keepUntil(taken, clock.instant().plus(lookEvery));
        yield new ChargeResult.Unknown();
      }
    };
  }

  private ChargeResult close(Payment taken) {
    if (taken.providerId().isEmpty()) {
      payments.move(taken, PaymentState.CANCELLED, Map.of());
      return new ChargeResult.NotCharged();
    }
    var sent = sent(taken);
    return switch (checkpoints.around(
        "request.close_link", () -> of(sent).close(names(sent), sent.epoch()))) {
      case LinkAnswer.Closed _ -> closed(sent);
      case LinkAnswer.Paid(var intent, _) -> paid(sent, intent);
      case LinkAnswer.Waiting _, LinkAnswer.Opened _ -> new ChargeResult.Unknown();
      case LinkAnswer.Unknown(var why) -> {
        LOG.warn("Link {}: closing it got no answer: {}", sent.id(), why);
        yield new ChargeResult.Unknown();
      }
    };
  }

  private Payment sent(Payment taken) {
    return taken.state() == PaymentState.CANCEL_SENT
        ? taken
        : checkpoints.around(
            "commit.link_close_sent",
            () -> payments.move(taken, PaymentState.CANCEL_SENT, Map.of()));
  }

  private ChargeResult closed(Payment sent) {
    checkpoints.around(
        "commit.link_closed", () -> payments.move(sent, PaymentState.CANCELLED, Map.of()));
    return new ChargeResult.NotCharged();
  }

  private ChargeResult paid(Payment taken, String intent) {
    checkpoints.around("commit.link_paid", () -> work.paid(taken, intent, Duration.ZERO));
    return new ChargeResult.Paid();
  }

  /** One that nobody here can ask about is unknown until somebody can. */
  private LinkProvider of(Payment payment) {
    return providers.getOrDefault(payment.provider(), Unconnected.PROVIDER);
  }

  private static ProviderPayment names(Payment payment) {
    return new ProviderPayment(payment.id(), payment.providerId().orElseThrow());
  }
}
