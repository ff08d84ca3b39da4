package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each operation was asked for, in all and of each object. Requests that are replayed
 * count too.
 */
final class RequestCounts {
  private final Map<String, Long> all = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> byObject = new LinkedHashMap<>();

  /** Counts one; {@code id} is "" where no object is named. */
  void count(String operation, String id) {
    all.merge(operation, 1L, Long::sum);
    if (!id.isEmpty()) {
      byObject.computeIfAbsent(id, _ -> new LinkedHashMap<>()).merge(operation, 1L, Long::sum);
    }
  }

  Map<String, Long> all() {
    return all;
  }

  Map<String, Long> of(String id) {
    return byObject.getOrDefault(id, Map.of());
  }
}
