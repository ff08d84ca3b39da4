package redrose.gateway.govukpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import redrose.gateway.govukpay.PayReply.Done;
import redrose.gateway.govukpay.PayReply.Fault;
import redrose.gateway.govukpay.PayReply.Lost;
import redrose.gateway.govukpay.PayReply.Said;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Opening;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/**
 * Creates a payment that takes its card from us and holds the money until it is captured
 * (docs.payments.service.gov.uk/api_reference/create_a_payment_reference).
 */
record OpenPayment(PaySender sender, GovUkPaySettings settings) {
  /** The metadata under which a payment carries our payment's id. */
  static final String PAYMENT_ID = "redrose_payment";

  private static final int MOST_FAULTS = 2;

  /** After a fault too it is sent again: a payment without a card is no harm. */
  Opening run(PaymentOrder order) {
    String why = "";
    for (int faults = 0; faults < MOST_FAULTS; faults++) {
      switch (sender.send(PayRequest.post("open", PayPayments.PATH, json(order)))) {
        case Done(var body) -> {
          return opened(PayPayment.read(body));
        }
        case Said said -> {
          return new Refused(said.describe());
        }
        case Lost(var lost) -> {
          return new Unknown(lost);
        }
        case Fault(var fault) -> why = fault;
      }
    }
    return new Unknown(why);
  }

  private static Opening opened(PayPayment payment) {
    return payment.id().isEmpty()
        ? new Unknown("a payment was created without an id")
        : new Opened(payment.id());
  }

  private ObjectNode json(PaymentOrder order) {
    var id = order.paymentId().toString();
    return motoPayment(settings, order.amountPence(), id)
        .set("metadata", JsonNodeFactory.instance.objectNode().put(PAYMENT_ID, id));
  }

  static ObjectNode motoPayment(GovUkPaySettings settings, long amountPence, String reference) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("amount", amountPence)
        .put("reference", reference)
        .put("description", settings.description())
        .put("authorisation_mode", "moto_api")
        .put("delayed_capture", true);
  }
}
