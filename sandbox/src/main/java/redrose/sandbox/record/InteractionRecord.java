package redrose.sandbox.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code interaction} and its events in the order of time.
 *
 * @param outcome of an ended one, such as {@code PAID}
 * @param answeredAt when the line was answered
 * @param endedAt when the call was over and its record complete
 */
public record InteractionRecord(
    UUID id,
    Optional<String> outcome,
    String language,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    List<EventRecord> events) {

  public InteractionRecord {
    events = List.copyOf(events);
  }
}
