package redrose.gateway.charge;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.card.Card;
import redrose.gateway.charge.ChargeResult.CardForgotten;
import redrose.gateway.charge.ChargeResult.Declined;
import redrose.gateway.charge.ChargeResult.Limited;
import redrose.gateway.charge.ChargeResult.NotCharged;
import redrose.gateway.charge.ChargeResult.Paid;
import redrose.gateway.charge.ChargeResult.Unknown;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.NotKept;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.requests.CardFacts;
import redrose.requests.Payment;
import redrose.requests.PaymentState;

/**
 * The steps of a payment once its {@code INTENT} is committed: a commit, a request, a commit. For
 * one thread. A step that ends the payment says how; one after which it goes on returns nothing.
 */
final class ChargeSteps {
  private static final Logger LOG = LoggerFactory.getLogger(ChargeSteps.class);

  private final LeasedPayment payment;
  private final CardProvider provider;
  private final Checkpoints checkpoints;
  private final OfferedCard offered = new OfferedCard();
  private int cardsRefused;
  private boolean mayHoldMoney;

  ChargeSteps(LeasedPayment payment, CardProvider provider, Checkpoints checkpoints) {
    this.payment = payment;
    this.provider = provider;
    this.checkpoints = checkpoints;
  }

  /** Opens it at the provider. What can't be opened can't be charged, and is given up. */
  Optional<ChargeResult> open() {
    var now = payment.now();
    var order = new PaymentOrder(now.id(), now.amountPence(), now.attempt(), now.createdAt());
    return switch (request("open", () -> provider.open(order))) {
      case Opened(var providerId) -> {
        payment.intentCreated(providerId);
        yield Optional.empty();
      }
      case ProviderAnswer.Unknown _, Refused _ -> Optional.of(cancel());
    };
  }

  /**
   * Hands a card over, or keeps it in hand where the provider wants it only to charge it. One that
   * the provider does not accept is declined by the {@link #pay} that follows, when the caller
   * listens again.
   *
   * @param number which card of this payment, from 1
   */
  Optional<ChargeResult> tokenise(HeldCard held, int number) {
    offered.forget();
    var taken = held.card();
    if (payment.state() == PaymentState.INTENT) {
      var notOpened = open();
      if (notOpened.isPresent()) {
        return notOpened;
      }
    }
    return switch (request("tokenise", () -> provider.tokenise(payment.names(), taken, number))) {
      case Tokenised(var token, var fingerprint) -> {
        var facts = facts(taken, Optional.of(token), fingerprint);
        payment.cardReady(facts);
        if (payment.isLimited(facts)) {
          yield Optional.of(limited());
        }
        offered.stored(token);
        yield Optional.empty();
      }
      case NotKept _ -> {
        offered.keep(held);
        payment.cardReady(facts(taken, Optional.empty(), Optional.empty()));
        yield Optional.empty();
      }
      case ProviderAnswer.Declined declined -> {
        offered.notAccepted(declined);
        cardsRefused++;
        yield Optional.empty();
      }
      case ProviderAnswer.Unknown _, Refused _ -> Optional.of(cancel());
    };
  }

  private static CardFacts facts(Card card, Optional<String> token, Optional<String> fingerprint) {
    var brand = card.number().brand().name().toLowerCase(Locale.ROOT);
    return new CardFacts(brand, card.number().lastFour(), token, fingerprint);
  }

  /** Somebody may be trying cards out, so the payment is given up. */
  private ChargeResult limited() {
    LOG.warn("Payment {}: its card was declined too often of late", payment.now().id());
    cancel();
    return new Limited();
  }

  /** Nobody on the call will hear how it ends any more. */
  void unheard() {
    payment.unheard();
  }

  /** Whether this card is still needed for the {@link #pay} that follows. */
  boolean keeps(HeldCard held) {
    return offered.keeps(held);
  }

  /** Wipes the card that was taken last, where it is still in hand. */
  void forgetCard() {
    offered.forget();
  }

  /** Charges the card that was handed over last; the caller has said yes. */
  ChargeResult pay() {
    try {
      return offered
          .notAccepted()
          .map(this::declined)
          .orElseGet(() -> offered.present().map(this::charge).orElseGet(CardForgotten::new));
    } finally {
      offered.forget();
    }
  }

  private ChargeResult charge(PresentedCard card) {
    payment.move(PaymentState.CONFIRM_SENT);
    mayHoldMoney = true;
    int attempt = payment.now().attempt();
    var answer = request("authorise", () -> provider.authorise(payment.names(), card, attempt));
    offered.forget();
    return switch (answer) {
      case Authorised _ -> {
        payment.authorised();
        yield capture();
      }
      case Captured _ -> {
        payment.authorised();
        payment.move(PaymentState.CAPTURE_SENT);
        yield paid();
      }
      case ProviderAnswer.Declined declined -> {
        noteDecline(declined);
        mayHoldMoney = false;
        yield declined(declined);
      }
      case Cancelled _ -> {
        payment.move(PaymentState.CANCEL_SENT);
        yield cancelled();
      }
      case Refused _ -> {
        mayHoldMoney = false;
        yield cancel();
      }
      case Processing _, ProviderAnswer.Unknown _ -> undecided();
    };
  }

  private void noteDecline(ProviderAnswer.Declined declined) {
    if (declined.ends()) {
      payment.declinedForGood(declined.code());
    } else {
      payment.declined(declined.code());
    }
  }

  /** Takes the money that is held. The payment is {@code AUTHORISED}, or was on its way before. */
  ChargeResult capture() {
    mayHoldMoney = true;
    if (payment.state() != PaymentState.CAPTURE_SENT) {
      payment.move(PaymentState.CAPTURE_SENT);
    }
    int attempt = payment.now().epoch();
    return switch (request("capture", () -> provider.capture(payment.names(), attempt))) {
      case Captured _ -> paid();
      case Cancelled _ -> {
        payment.move(PaymentState.EXPIRED);
        yield new NotCharged();
      }
      case Processing _, Refused _, ProviderAnswer.Unknown _ -> undecided();
    };
  }

  /** Gives the payment up. */
  ChargeResult cancel() {
    if (payment.state() == PaymentState.INTENT) {
      return cancelled();
    }
    if (payment.state() != PaymentState.CANCEL_SENT) {
      payment.move(PaymentState.CANCEL_SENT);
    }
    int attempt = payment.now().epoch();
    return switch (request("cancel", () -> provider.cancel(payment.names(), attempt))) {
      case Cancelled _ -> cancelled();
      case Captured _ -> paid();
      case Processing _, Refused _, ProviderAnswer.Unknown _ -> undecided();
    };
  }

  /** What can be said where the last answer says nothing. */
  ChargeResult undecided() {
    return mayHoldMoney ? new Unknown() : new NotCharged();
  }

  private ChargeResult declined(ProviderAnswer.Declined declined) {
    int cardsUsed = payment.now().attempt() - 1 + cardsRefused;
    return new Declined(declined.reason(), cardsUsed < Payment.MAX_ATTEMPTS);
  }

  private ChargeResult paid() {
    payment.move(PaymentState.PAID);
    return new Paid();
  }

  private ChargeResult cancelled() {
    payment.move(PaymentState.CANCELLED);
    return new NotCharged();
  }

  private <A extends ProviderAnswer> A request(String name, Supplier<A> request) {
    checkpoints.passed("before.request." + name);
    var answer = request.get();
    checkpoints.passed("after.request." + name);
    if (answer instanceof ProviderAnswer.Unknown || answer instanceof Refused) {
      LOG.warn("Payment {}: {} got {}", payment.now().id(), name, answer);
    }
    return answer;
  }
}
