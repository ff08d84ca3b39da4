package redrose.requests;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is changed while calls come in.
 *
 * @param key lower case words, dots and hyphens: {@code announcement}, {@code desk.advisers.hours}
 * @param value JSON, at most 20,000 characters; empty where nothing is set and the directory's word
 *     counts
 * @param until when it ends by itself; empty where it stands until it is changed
 * @param changedBy who did it, 1 to 100 characters
 */
public record Setting(
    String key, Optional<String> value, Optional<Instant> until, String changedBy) {

  /** Whether it counts at a moment. */
  public boolean countsAt(Instant now) {
    return value.isPresent() && until.map(now::isBefore).orElse(true);
  }
}
