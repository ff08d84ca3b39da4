package redrose.ivr.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import redrose.prompts.Language;

/**
 * Something that every caller hears after the greeting.
 *
 * @param words by language, English among them
 * @param from its first day; empty where it has begun
 * @param until its last day; empty where it stands until it is taken out
 */
public record Announcement(
    Map<Language, String> words, Optional<LocalDate> from, Optional<LocalDate> until) {
  public Announcement {
    words = Map.copyOf(words);
  }

  /** Whether callers hear it on a day. */
  public boolean isOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
