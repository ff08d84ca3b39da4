package redrose.sandbox.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Records as JSON, with the names that the database's columns have. */
public final class RecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordJson() {}

  /** {@code id, outcome, language, answered_at, ended_at, events[process, at, kind, details]}. */
  public static ObjectNode of(InteractionRecord interaction) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", interaction.id().toString());
    json.put("outcome", interaction.outcome().orElse(null));
    json.put("language", interaction.language());
    json.put("answered_at", text(interaction.answeredAt()));
    json.put("ended_at", text(interaction.endedAt()));
    var events = json.putArray("events");
    for (EventRecord event : interaction.events()) {
      ObjectNode one = events.addObject();
      one.put("process", event.process());
      one.put("at", event.at().toString());
      one.put("kind", event.kind());
      one.set("details", event.details());
    }
    return json;
  }

  /** {@code id, state, amount_pence, reference, fund, provider_id, receipt}. */
  public static ObjectNode of(PaymentRecord payment) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", payment.id().toString());
    json.put("state", payment.state());
    json.put("amount_pence", payment.amountPence());
    json.put("reference", payment.reference());
    json.put("fund", payment.fund());
    json.put("provider_id", payment.providerId().orElse(null));
    json.put("receipt", payment.receipt());
    return json;
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds JSON that is none", e);
    }
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
