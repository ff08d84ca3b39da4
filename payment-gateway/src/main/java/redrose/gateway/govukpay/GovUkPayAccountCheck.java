package redrose.gateway.govukpay;

import redrose.gateway.govukpay.PayReply.Done;
import redrose.gateway.govukpay.PayReply.Fault;
import redrose.gateway.govukpay.PayReply.Lost;
import redrose.gateway.govukpay.PayReply.Said;
import redrose.gateway.provider.Readiness;
import redrose.gateway.provider.Readiness.NotReady;
import redrose.gateway.provider.Readiness.Ready;
import redrose.gateway.provider.Readiness.Unreachable;

/**
 * Asks what has to be true before the first call: that the key is good, and that the service may
 * send card details (docs.payments.service.gov.uk/moto_payments/moto_send_card_details_api, set
 * up).
 *
 * <p>The question is a payment of nothing. A service that may not send card details is told so
 * (P0195) before the amount is looked at; to the others a payment of nothing is not allowed
 * (P0102). One that may take payments of nothing too gets one, which is cancelled.
 */
record GovUkPayAccountCheck(PaySender sender, GovUkPaySettings settings) {
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final String MODE_NOT_ALLOWED = "P0195";
  private static final String MOTO_NOT_ALLOWED = "P0196";
  private static final String WRONG_VALUE = "P0102";

  Readiness readiness() {
    var nothing = OpenPayment.motoPayment(settings, 0, "start-up check");
    return switch (sender.send(PayRequest.post("check", PayPayments.PATH, nothing))) {
      case Done(var body) -> cancelled(PayPayment.read(body));
      case Said said -> judge(said);
      case Fault(var why) -> new Unreachable(why);
      case Lost(var why) -> new Unreachable(why);
    };
  }

  private Readiness cancelled(PayPayment payment) {
    sender.send(PayRequest.post("cancel", PayPayments.path(payment.id()) + "/cancel"));
    return new Ready();
  }

  private static Readiness judge(Said said) {
    if (said.status() == UNAUTHORISED) {
      return new NotReady(
          "GOV.UK Pay does not know the key: put an API key of the service into the file.");
    }
    if (said.status() == FORBIDDEN) {
      return new NotReady(
          "GOV.UK Pay has not set this service up for payments (%s): ask its support."
              .formatted(said.code()));
    }
    return switch (said.code()) {
      case MODE_NOT_ALLOWED, MOTO_NOT_ALLOWED ->
          new NotReady(
              "The GOV.UK Pay service may not send card details: ask its support to enable API"
                  + " payment authorisation for telephone payments.");
      case WRONG_VALUE -> new Ready();
      default -> new Unreachable(said.describe());
    };
  }
}
