package redrose.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report as staff see it.
 *
 * @param channel {@code telephone} or {@code open311}
 * @param description in words, from who wrote it
 * @param mediaUrl a picture of it, where one was given
 * @param messages what the caller said, without its sound
 * @param notes what was said of it, oldest first
 */
public record ReportLine(
    String reference,
    String category,
    ReportStatus status,
    String channel,
    Place place,
    Optional<String> description,
    Optional<String> mediaUrl,
    Optional<LocalDate> expectedOn,
    Instant createdAt,
    Instant updatedAt,
    List<Message> messages,
    List<Note> notes) {
  public ReportLine {
    messages = List.copyOf(messages);
    notes = List.copyOf(notes);
  }

  /**
   * What a caller said.
   *
   * @param transcript what a machine made of it; empty where none has
   * @param isDeleted whether the sound is gone
   */
  public record Message(
      VoiceMessage.Kind kind, int durationMs, Optional<String> transcript, boolean isDeleted) {}

  /**
   * One word on it.
   *
   * @param status which it has had from then on
   * @param person who said so; empty for its beginning
   */
  public record Note(
      Instant at,
      ReportStatus status,
      Optional<String> note,
      Optional<LocalDate> expectedOn,
      Optional<String> person) {}
}
