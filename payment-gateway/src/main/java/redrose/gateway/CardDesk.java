package redrose.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import redrose.agi.AgiChannel;
import redrose.agi.AgiRequest;
import redrose.agi.AgiScript;
import redrose.agi.CallerHungUp;
import redrose.call.Call;
import redrose.call.Pace;
import redrose.call.Timeline;
import redrose.gateway.charge.Charges;
import redrose.gateway.links.LinkDesk;
import redrose.prompts.Language;
import redrose.requests.HandoverToken;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.Redemption;
import redrose.requests.StoreFailure;

/**
 * The script of {@code agi://…/card?token=…&pace=…}: the one door to the card desk. It opens for a
 * hand-over token that is known, fresh, unused and brought by the channel that it was made for, and
 * leaves {@code CARD_OUTCOME} on the channel.
 */
final class CardDesk implements AgiScript {
  private static final Logger LOG = LoggerFactory.getLogger(CardDesk.class);
  private static final String PATH = "card";

  private static final Duration LINK_LIMIT = Duration.ofSeconds(8);

  private final Charges charges;
  private final LinkDesk links;
  private final Map<String, Speech> languages;
  private final Function<UUID, Timeline> timelines;
  private final MeterRegistry registry;
  private final Clock clock;

  CardDesk(
      Charges charges,
      LinkDesk links,
      Map<String, Speech> languages,
      Function<UUID, Timeline> timelines,
      MeterRegistry registry,
      Clock clock) {
    this.charges = charges;
    this.links = links;
    this.languages = Map.copyOf(languages);
    this.timelines = timelines;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void run(AgiChannel channel) {
    var outcome = outcome(channel);
    count(outcome.word());
    channel.execute(new SetVariableCommand("CARD_OUTCOME", outcome.word()));
  }

  /** Each call counts once, as what it came to or as hung up before that. */
  private CardOutcome outcome(AgiChannel channel) {
    try {
      return serve(channel);
    } catch (CallerHungUp e) {
      count("hung_up");
      throw e;
    }
  }

  private void count(String outcome) {
    registry.counter("redrose.gateway.outcomes", "outcome", outcome).increment();
  }

  private CardOutcome serve(AgiChannel channel) {
    if (!PATH.equals(channel.request().script())) {
      return refuse("path");
    }
    try {
      var redemption = redeem(channel.request());
      return admit(
          channel,
          redemption instanceof Redemption.AlreadyOpen(var request, _) && isLinkClosed(request)
              ? redeem(channel.request())
              : redemption);
    } catch (StoreFailure e) {
      LOG.error("The store is away, so no payment can be begun", e);
      return refuse("store");
    }
  }

  /**
   * A bill that somebody was sent a link for can be paid here once nobody can pay by the link any
   * more. The caller waits for that a little, not for all that a provider's silence may take.
   */
  private boolean isLinkClosed(PaymentRequest request) {
    var closed = new FutureTask<>(() -> links.close(request.fund(), request.reference()));
    Thread.ofVirtual().name("close-link").start(closed);
    try {
      return closed.get(LINK_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("A link could not be closed in time", e);
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CardOutcome admit(AgiChannel channel, Redemption redemption) {
    return switch (redemption) {
      case Redemption.Opened(var payment, var request) -> {
        countHandover("opened");
        yield converse(channel, payment, request);
      }
      case Redemption.AlreadyOpen _ -> {
        countHandover("busy");
        yield CardOutcome.BUSY;
      }
      case Redemption.Limited(var request, var of) -> {
        countHandover("limited");
        LOG.warn("Payment request {} is over the limit of declined cards: {}", request.id(), of);
        yield of == Redemption.Whose.WITHHELD
            ? CardOutcome.TOO_MANY_WITHHELD
            : CardOutcome.TOO_MANY;
      }
      case Redemption.Refused(var reason) -> refuse(reason.name().toLowerCase(Locale.ROOT));
    };
  }

  private Redemption redeem(AgiRequest request) {
    var token = HandoverToken.of(request.parameters().getOrDefault("token", ""));
    return charges.redeem(token, request.uniqueId());
  }

  private CardOutcome converse(AgiChannel channel, Payment payment, PaymentRequest request) {
    try (var _ = MDC.putCloseable("call", request.interactionId().toString())) {
      LOG.info("Payment {} is begun for payment request {}", payment.id(), request.id());
      try (var charge = charges.begin(payment)) {
        var speech = speech(request);
        var call = call(channel, speech, request);
        call.goAt(Pace.of(channel.request().parameters().getOrDefault("pace", "")));
        return new Conversation(call, speech, charge, request.amountPence()).run();
      }
    }
  }

  /** The token is not shown, not even a wrong one: it may be somebody else's good one. */
  private CardOutcome refuse(String reason) {
    countHandover(reason);
    LOG.warn("A channel was refused at the card desk: {}", reason);
    return CardOutcome.REFUSED;
  }

  private Call call(AgiChannel channel, Speech speech, PaymentRequest request) {
    return new Call(channel, speech, timelines.apply(request.interactionId()), clock);
  }

  private Speech speech(PaymentRequest request) {
    return languages.getOrDefault(request.language(), languages.get(Language.EN.tag()));
  }

  private void countHandover(String result) {
    registry.counter("redrose.gateway.handovers", "result", result).increment();
  }
}
