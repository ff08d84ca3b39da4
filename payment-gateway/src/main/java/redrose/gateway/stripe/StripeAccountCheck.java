package redrose.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.PaymentMethodCreateParams.CardDetails;
import redrose.gateway.provider.Readiness;
import redrose.gateway.provider.Readiness.NotReady;
import redrose.gateway.provider.Readiness.Ready;
import redrose.gateway.provider.Readiness.Unreachable;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/**
 * Asks what has to be true before the first call: that the key is good, that the account may flag a
 * telephone order (MOTO), and that it may send raw card numbers.
 *
 * <p>Both questions are requests that fail in every case, so nothing is ever created: confirming an
 * intent of one penny (below Stripe's least amount) with no card, and storing a card whose check
 * digit is wrong. The error tells the cases apart: an account without MOTO doesn't know the
 * parameter ({@code parameter_unknown}); one without raw card access gets an {@code
 * invalid_request_error} where the other gets {@code incorrect_number}
 * (support.stripe.com/questions/enabling-access-to-raw-card-data-apis).
 */
record StripeAccountCheck(StripeClient stripe, StripeSender sender) {
  private static final String NO_SUCH_CARD = "42424242" + "42424241";
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;

  Readiness readiness() {
    var byTelephone =
        sender.send("check", "", o -> stripe.v1().paymentIntents().create(penny(), o));
    var rawCard =
        sender.send("check", "", o -> stripe.v1().paymentMethods().create(noSuchCard(), o));
    return judge(byTelephone) instanceof Ready ? judge(rawCard) : judge(byTelephone);
  }

  private static Readiness judge(StripeReply<? extends StripeObject> reply) {
    return switch (reply) {
      case Done<?> _ -> new Ready();
      case Said<?>(var no) -> judge(no);
      case Fault<?>(var why) -> new Unreachable(why);
      case Lost<?>(var why) -> new Unreachable(why);
    };
  }

  private static Readiness judge(StripeException no) {
    if (no.getStatusCode() == UNAUTHORISED) {
      return new NotReady(
          "Stripe does not know the key: put the account's secret key in the file.");
    }
    if (no.getStatusCode() == FORBIDDEN) {
      return new NotReady(
          "The Stripe key lacks rights: let it write PaymentIntents and PaymentMethods.");
    }
    if ("parameter_unknown".equals(no.getCode())) {
      return new NotReady(
          "The Stripe account can't take telephone payments (MOTO): ask Stripe's support to switch"
              + " it on.");
    }
    if (isAboutRawCards(no)) {
      return new NotReady(
          "The Stripe account may not send raw card numbers: ask Stripe's support for access to the"
              + " raw card data APIs.");
    }
    return new Ready();
  }

  /** Stripe gives this error no code of its own, so its words have to do. */
  private static boolean isAboutRawCards(StripeException no) {
    var error = no.getStripeError();
    var message = error == null ? null : error.getMessage();
    return message != null
        && (message.contains("raw card data") || message.contains("generally unsafe"));
  }

  private static PaymentIntentCreateParams penny() {
    var byTelephone = PaymentMethodOptions.Card.builder().setMoto(true).build();
    return PaymentIntentCreateParams.builder()
        .setAmount(1L)
        .setCurrency("gbp")
        .addPaymentMethodType("card")
        .setConfirm(true)
        .setPaymentMethodOptions(PaymentMethodOptions.builder().setCard(byTelephone).build())
        .build();
  }

  private static PaymentMethodCreateParams noSuchCard() {
    var card =
        CardDetails.builder()
            .setNumber(NO_SUCH_CARD)
            .setExpMonth(12L)
            .setExpYear(2099L)
            .setCvc("000")
            .build();
    return PaymentMethodCreateParams.builder()
        .setType(PaymentMethodCreateParams.Type.CARD)
        .setCard(card)
        .build();
  }
}
