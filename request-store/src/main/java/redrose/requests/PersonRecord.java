package redrose.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is held of a number, for its owner (UK GDPR, article 15).
 *
 * @param parts JSON objects by what they are, such as {@code calls}
 * @param sounds what they said on the line, by the attachment's id
 */
public record PersonRecord(Map<String, List<String>> parts, Map<UUID, Wav> sounds) {

  /** How many objects there are. */
  public int entries() {
    return parts.values().stream().mapToInt(List::size).sum();
  }
}
