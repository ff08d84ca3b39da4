package redrose.gateway.govukpay;

import java.util.Optional;
import redrose.gateway.card.Card;
import redrose.gateway.govukpay.PayReply.Done;
import redrose.gateway.govukpay.PayReply.Fault;
import redrose.gateway.govukpay.PayReply.Lost;
import redrose.gateway.govukpay.PayReply.Said;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/**
 * Sends a card for a payment, which holds the money
 * (docs.payments.service.gov.uk/moto_payments/moto_send_card_details_api).
 *
 * <p>The payment is read first: it may have had a card already, and it gives the token. A card
 * whose answer was lost goes out once more with the same token, which does nothing where the first
 * one arrived; then the payment says what came of it.
 */
record AuthorisePayment(PayPayments payments, GovUkPaySettings settings) {
  private static final int MOST_SENDS = 2;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int BAD_REQUEST = 400;

  Authorising run(String providerId, Card card) {
    return switch (payments.byId(providerId)) {
      case Done(var body) -> {
        var payment = PayPayment.read(body);
        yield payment.authorising().orElseGet(() -> send(payment, card));
      }
      // asked before, perhaps: what came of that is not known
      case Said said -> new Unknown(said.describe());
      case Fault(var why) -> new Unknown(why);
      case Lost(var why) -> new Unknown(why);
    };
  }

  private Authorising send(PayPayment payment, Card card) {
    var token = payment.oneTimeToken();
    if (token.isEmpty()) {
      return new Refused("the payment takes no card: it has no one-time token");
    }
    for (int sends = 0; sends < MOST_SENDS; sends++) {
      var decided = decided(payment.id(), untilLetIn(token.get(), card));
      if (decided.isPresent()) {
        return decided.get();
      }
    }
    return new Unknown("the card was sent and the payment shows nothing of it");
  }

  private PayReply untilLetIn(String token, Card card) {
    PayReply reply = sendOnce(token, card);
    for (int tries = 2; tries <= settings.tries() && PaySender.wasTurnedAway(reply); tries++) {
      payments.sender().pauseBefore(tries);
      reply = sendOnce(token, card);
    }
    return reply;
  }

  private PayReply sendOnce(String token, Card card) {
    try (var body = CardBody.of(token, card, settings.cardholderName())) {
      return payments
          .sender()
          .sendOnce(PayRequest.post("authorise", "/v1/auth", body), settings.authoriseTimeoutMs());
    }
  }

  /** Empty where the payment shows that no card reached it. */
  private Optional<Authorising> decided(String providerId, PayReply reply) {
    return switch (reply) {
      case Done _ -> Optional.of(new Authorised());
      case Said said when said.status() == PAYMENT_REQUIRED -> Optional.of(PayPayment.DECLINED);
      // the token was used: the request before this one arrived
      case Said said when said.status() == BAD_REQUEST -> look(providerId);
      case Said said -> Optional.of(new Refused(said.describe()));
      case Fault _, Lost _ -> look(providerId);
    };
  }

  private Optional<Authorising> look(String providerId) {
    return switch (payments.byId(providerId)) {
      case Done(var body) -> PayPayment.read(body).authorising();
      case Said said -> Optional.of(new Unknown(said.describe()));
      case Fault(var why) -> Optional.of(new Unknown(why));
      case Lost(var why) -> Optional.of(new Unknown(why));
    };
  }
}
