package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** A call's record for people: a timeline and a small table. */
public final class RecordText {
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
    return "  %7.2f s  %-15s  %s%n"
        .formatted(seconds, program(event.process()), EventText.of(event));
  }

  /** Without the part that tells one run of a program from another. */
  private static String program(String process) {
    return process.replaceFirst("-[0-9a-f]+$", "");
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
            + row("provider", payment.providerId().orElse("no intent"));
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
