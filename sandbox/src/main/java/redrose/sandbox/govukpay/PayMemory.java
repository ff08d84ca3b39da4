package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import redrose.sandbox.simulator.StateFile;

/**
 * Keeps payments in a file, where there is one: a line a payment, with its refunds. Of one-time
 * tokens nothing is kept; reading a payment gives a new one.
 */
final class PayMemory {
  private static final String PAYMENT = "payment";
  private final Optional<StateFile> file;

  private PayMemory(Optional<StateFile> file) {
    this.file = file;
  }

  static PayMemory none() {
    return new PayMemory(Optional.empty());
  }

  /** Opens the file, and fills {@code account}, which is empty, with what is in it. */
  static PayMemory open(Path path, PayAccount account) {
    try {
      StateFile file = StateFile.open(path, _ -> true);
      file.lines().forEach(line -> recall(account, line.id(), line.json()));
      return new PayMemory(Optional.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Before an answer goes out: what was told is kept. */
  void keep(Payment payment) {
    file.ifPresent(
        open -> {
          open.keep(PAYMENT, payment.id, stored(payment));
          open.write();
        });
  }

  void clear() {
    file.ifPresent(StateFile::clear);
  }

  private static ObjectNode stored(Payment payment) {
    var json =
        PayJson.object()
            .put("amount", payment.amount)
            .put("reference", payment.reference)
            .put("description", payment.description)
            .put("delayed_capture", payment.delayedCapture)
            .put("created", payment.created.toString())
            .put("status", payment.status.name())
            .put("code", payment.code)
            .put("message", payment.message)
            .put("card_brand", payment.cardBrand)
            .put("last_digits", payment.lastDigits)
            .put("authorisations", payment.authorisations)
            .put("captures", payment.captures);
    json.set("metadata", payment.metadata);
    if (payment.awaited != null) {
      json.putObject("awaited")
          .put("brand", payment.awaited.brand())
          .put("fate", payment.awaited.fate().name());
    }
    var refunds = json.putArray("refunds");
    payment.refunds.forEach(
        refund ->
            refunds
                .addObject()
                .put("id", refund.id)
                .put("amount", refund.amount)
                .put("created", refund.created.toString())
                .put("status", refund.status));
    return json;
  }

  private static void recall(PayAccount account, String id, JsonNode json) {
    var payment =
        new Payment(
            id,
            json.path("amount").asLong(),
            json.path("reference").asText(),
            json.path("description").asText(),
            json.path("delayed_capture").asBoolean(),
            (ObjectNode) json.path("metadata"),
            Instant.parse(json.path("created").asText()));
    payment.status = PayStatus.valueOf(json.path("status").asText());
    payment.code = json.path("code").asText();
    payment.message = json.path("message").asText();
    payment.cardBrand = json.path("card_brand").asText();
    payment.lastDigits = json.path("last_digits").asText();
    payment.authorisations = json.path("authorisations").asInt();
    payment.captures = json.path("captures").asInt();
    JsonNode awaited = json.path("awaited");
    if (awaited.isObject()) {
      var fate = SandboxCard.Fate.valueOf(awaited.path("fate").asText());
      payment.awaited = new SandboxCard(awaited.path("brand").asText(), fate);
    }
    account.payments.put(id, payment);
    json.path("refunds").forEach(one -> recall(account, payment, one));
  }

  private static void recall(PayAccount account, Payment payment, JsonNode json) {
    var created = Instant.parse(json.path("created").asText());
    var refund =
        new PayRefund(json.path("id").asText(), payment, json.path("amount").asLong(), created);
    refund.status = json.path("status").asText();
    payment.refunds.add(refund);
    account.refunds.put(refund.id, refund);
  }
}
