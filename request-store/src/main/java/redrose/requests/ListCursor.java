package redrose.requests;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ends, the newest first: the next one begins after this entry.
 *
 * @param at when the entry began
 */
public record ListCursor(Instant at, UUID id) {
  /** As an address has it. */
  @Override
  public String toString() {
    return at + "_" + id;
  }

  /** Reads what {@link #toString} wrote; empty where somebody has written something else. */
  public static Optional<ListCursor> of(String text) {
    var parts = text.split("_", 2);
    try {
      return parts.length == 2
          ? Optional.of(new ListCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
