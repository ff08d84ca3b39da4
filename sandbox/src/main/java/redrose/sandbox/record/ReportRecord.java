package redrose.sandbox.record;

import java.util.Map;
import redrose.requests.Wav;

/**
 * What a caller reported.
 *
 * @param messages what they said, by its kind: {@code PLACE}, {@code DETAILS}
 */
public record ReportRecord(String reference, String category, Map<String, Wav> messages) {
  public ReportRecord {
    messages = Map.copyOf(messages);
  }
}
