package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Creating, reading, capturing and cancelling payments
 * (docs.payments.service.gov.uk/api_reference).
 */
final class PaymentEndpoints {
  private static final long MOST_PENCE = 10_000_000;
  private static final int MOST_TEXT = 255;
  private static final int MOST_METADATA = 10;
  private static final int MOST_METADATA_NAME = 30;
  private static final int MOST_METADATA_VALUE = 100;

  private final PayAccount account;

  PaymentEndpoints(PayAccount account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.of("payments.create", "POST", "/v1/payments", "P0198", this::create),
        Operation.of("payments.get", "GET", "/v1/payments/{payment}", "P0298", this::get),
        Operation.of(
            "payments.capture", "POST", "/v1/payments/{payment}/capture", "P1098", this::capture),
        Operation.of(
            "payments.cancel", "POST", "/v1/payments/{payment}/cancel", "P0598", this::cancel));
  }

  private Operation.Work create(PayCall call) {
    var fields =
        new Fields(call.body(), 400, "P0101", "P0102")
            .allowing(
                "amount",
                "reference",
                "description",
                "authorisation_mode",
                "delayed_capture",
                "metadata");
    long amount = fields.amount("amount", 0, MOST_PENCE);
    var reference = fields.text("reference", 0, MOST_TEXT);
    var description = fields.text("description", 0, MOST_TEXT);
    boolean delayedCapture = fields.flag("delayed_capture");
    fields.matching("authorisation_mode", 1, MOST_TEXT, "moto_api");
    var metadata = metadata(fields);
    if (!account.options.cardDetailsAllowed()) {
      throw PayError.of(
          422, "P0195", "Using authorisation_mode of moto_api is not allowed for this account");
    }
    if (amount == 0 && !account.options.nothingAllowed()) {
      throw fields.invalid("amount", "Must be greater than or equal to 1");
    }
    return () -> {
      var payment =
          new Payment(
              account.newId(),
              amount,
              reference,
              description,
              delayedCapture,
              metadata,
              account.now());
      account.payments.put(payment.id, payment);
      account.memory.keep(payment);
      return account.shown(201, payment);
    };
  }

  private static ObjectNode metadata(Fields fields) {
    var given = fields.json().path("metadata");
    if (given.isMissingNode()) {
      return PayJson.object();
    }
    if (!(given instanceof ObjectNode metadata)
        || metadata.isEmpty()
        || metadata.size() > MOST_METADATA) {
      throw fields.invalid("metadata", "Must be an object of 1 to 10 keys");
    }
    metadata
        .properties()
        .forEach(
            one -> {
              if (one.getKey().length() > MOST_METADATA_NAME
                  || !one.getValue().isValueNode()
                  || one.getValue().asText().length() > MOST_METADATA_VALUE) {
                throw fields.invalid("metadata", "A key or value is too long or no plain value");
              }
            });
    return metadata;
  }

  private Operation.Work get(PayCall call) {
    var payment = payment(call, "P0200");
    return () -> account.shown(200, payment);
  }

  private Operation.Work capture(PayCall call) {
    var payment = payment(call, "P1000");
    return () -> {
      if (payment.status == PayStatus.CAPTURABLE) {
        payment.status = PayStatus.SUCCESS;
        payment.captures++;
        account.memory.keep(payment);
      } else if (payment.status != PayStatus.SUCCESS) {
        throw PayError.of(409, "P1003", "Payment cannot be captured");
      }
      return PayAnswer.noContent();
    };
  }

  private Operation.Work cancel(PayCall call) {
    var payment = payment(call, "P0500");
    return () -> {
      switch (payment.status) {
        case CREATED, CAPTURABLE -> {
          payment.end(PayStatus.CANCELLED, "P0040", "Payment was cancelled by the service");
          account.memory.keep(payment);
        }
        case STARTED -> throw PayError.of(409, "P0502", "Cancellation of payment failed");
        case SUCCESS, FAILED, CANCELLED, ERROR ->
            throw PayError.of(400, "P0501", "Cancellation of payment failed");
      }
      return PayAnswer.noContent();
    };
  }

  private Payment payment(PayCall call, String notFoundCode) {
    var payment = account.payments.get(call.ids().payment());
    if (payment == null) {
      throw PayError.of(404, notFoundCode, "Not found");
    }
    return payment;
  }
}
