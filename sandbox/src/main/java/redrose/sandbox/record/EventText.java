package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import redrose.call.EventKind;

/** One event for people. */
final class EventText {
  private EventText() {}

  static String of(EventRecord event) {
    JsonNode details = event.details();
    return switch (event.kind()) {
      case EventKind.SAID -> said(details);
      case EventKind.KEYED -> keyed(details);
      case EventKind.HEARD -> heard(details);
      default -> event.kind().replace('_', ' ') + plain(details);
    };
  }

  private static String said(JsonNode details) {
    return "said “%s”%s".formatted(details.path("text").asText(), stopped(details));
  }

  private static String stopped(JsonNode details) {
    boolean byKey = details.path("stoppedByKey").asBoolean();
    return byKey || details.path("stoppedByVoice").asBoolean()
        ? " stopped by a %s after %.1f s"
            .formatted(byKey ? "key" : "voice", details.path("heardMs").asLong() / 1000.0)
        : "";
  }

  private static String heard(JsonNode details) {
    String readings = details.path("readings").asText();
    return "heard %s for %s%s, confidence %.2f"
        .formatted(
            details.path("outcome").asText().replace('_', ' '),
            details.path("question").asText(),
            readings.isEmpty() ? "" : ": " + readings.replace("|", " or "),
            details.path("confidence").asDouble());
  }

  private static String keyed(JsonNode details) {
    String keys = details.path("keys").asText("•".repeat(details.path("keyCount").asInt()));
    String mistake = details.has("mistake") ? " (" + details.path("mistake").asText() + ")" : "";
    return "keyed %s for %s%s".formatted(keys, details.path("question").asText(), mistake);
  }

  private static String plain(JsonNode details) {
    return details.properties().stream()
        .map(detail -> " " + detail.getKey() + "=" + text(detail))
        .collect(Collectors.joining());
  }

  private static String text(Map.Entry<String, JsonNode> detail) {
    JsonNode value = detail.getValue();
    return value.isTextual() ? value.asText() : value.toString();
  }
}
