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
      default -> event.kind().replace('_', ' ') + plain(details);
    };
  }

  private static String said(JsonNode details) {
    String stopped =
        details.path("stoppedByKey").asBoolean()
            ? " stopped by a key after %.1f s".formatted(details.path("heardMs").asLong() / 1000.0)
            : "";
    return "said “%s”%s".formatted(details.path("text").asText(), stopped);
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
