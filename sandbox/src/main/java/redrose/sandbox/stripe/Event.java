package redrose.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Something that happened, as it is sent to webhooks. Kept as text: a snapshot that nothing later
 * can change.
 *
 * @param created in seconds since 1970
 * @param text the event's JSON
 */
record Event(String id, String type, long created, String text) implements Kept {
  @Override
  public Map<String, Object> stored() {
    return Json.object().with("type", type).with("created", created).with("text", text);
  }

  @SuppressWarnings("unchecked") // a JSON object is read as a map from String
  Map<String, Object> json() {
    try {
      return Json.read(text.getBytes(UTF_8), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException("An event of ours that is not JSON", e);
    }
  }
}
