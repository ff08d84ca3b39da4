package redrose.requests.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list ends: the next one begins after this call. */
public record CallCursor(Instant startedAt, UUID id) {
  /** As an address has it. */
  @Override
  public String toString() {
    return startedAt + "_" + id;
  }

  /** Reads what {@link #toString} wrote; empty where somebody has written something else. */
  public static Optional<CallCursor> of(String text) {
    var parts = text.split("_", 2);
    try {
      return parts.length == 2
          ? Optional.of(new CallCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
