package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** A call's record for people: a timeline and a small table. */
public final class RecordText {
  private static final int LONGEST_VALUE = 70;

  private RecordText() {}

  /** The interaction: a line of its own, then one for each event. */
  public static String timeline(InteractionRecord interaction) {
    Instant start =
        interaction
            .answeredAt()
            .orElse(
                interaction.events().isEmpty()
                    ? Instant.EPOCH
                    : interaction.events().getFirst().at());
    String head =
        "interaction %s: %s, language %s, %s to %s%n"
            .formatted(
                interaction.id(),
                interaction.outcome().orElse("not over"),
                interaction.language(),
                interaction.answeredAt().map(Object::toString).orElse("not answered"),
                interaction.endedAt().map(Object::toString).orElse("now"));
    return interaction.events().stream()
        .map(event -> line(event, start))
        .collect(Collectors.joining("", head, ""));
  }

  private static String line(EventRecord event, Instant start) {
    double seconds = Duration.between(start, event.at()).toMillis() / 1000.0;
    return "  %7.2f s  %-15s  %-14s  %s%n"
        .formatted(seconds, event.process(), event.kind(), details(event.details()));
  }

  private static String details(JsonNode details) {
    return details.properties().stream().map(RecordText::detail).collect(Collectors.joining("  "));
  }

  private static String detail(Map.Entry<String, JsonNode> detail) {
    String value =
        detail.getValue().isTextual() ? detail.getValue().asText() : detail.getValue().toString();
    String shortened =
        value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
    return detail.getKey() + "=" + (shortened.contains(" ") ? "“" + shortened + "”" : shortened);
  }

  /** The payment and what the simulator says of it, side by side. */
  public static String money(CallRecord call) {
    if (call.payment().isEmpty()) {
      return "no payment was begun\n";
    }
    PaymentRecord payment = call.payment().get();
    String record =
        row("payment", payment.id())
            + row("state", payment.state())
            + row("amount", pounds(payment.amountPence()))
            + row("fund", payment.fund())
            + row("reference", payment.reference())
            + row("receipt", payment.receipt())
            + row("at Stripe", payment.providerId().orElse("no intent"));
    return record + call.provider().map(RecordText::provider).orElse("");
  }

  private static String provider(JsonNode intent) {
    return row(
        "simulator",
        "%s, %s of %s captured, telephone order: %s"
            .formatted(
                intent.path("status").asText(),
                pounds(intent.path("amount_captured").asLong()),
                pounds(intent.path("amount").asLong()),
                intent.path("moto").asBoolean() ? "yes" : "no"));
  }

  private static String row(String name, Object value) {
    return "  %-10s  %s%n".formatted(name, value);
  }

  private static String pounds(long pence) {
    return "£%d.%02d".formatted(pence / 100, pence % 100);
  }
}
