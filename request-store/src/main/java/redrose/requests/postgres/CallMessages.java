package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.VoiceMessage;
import redrose.requests.Wav;
import redrose.requests.calls.CallMessage;

/** Reads what callers said after the tone. */
public final class CallMessages {
  private static final String MESSAGES =
      """
      SELECT attachment.id, kind, reference, category, recorded_at, duration_ms, language,
        delete_after, deleted_at, transcript
      FROM attachment JOIN service_request ON service_request.id = attachment.request_id
      WHERE interaction_id = :call ORDER BY recorded_at, attachment.id
      """;
  private static final String SOUND =
      """
      SELECT content FROM attachment JOIN service_request ON service_request.id = request_id
      WHERE attachment.id = :id AND interaction_id = :call AND content IS NOT NULL
      """;

  private final Database database;

  public CallMessages(Database database) {
    this.database = database;
  }

  /** The messages of a call, oldest first, without their sound. */
  public List<CallMessage> of(UUID callId) {
    return database.with(
        handle ->
            handle
                .createQuery(MESSAGES)
                .bind("call", callId)
                .map((row, context) -> message(row))
                .list());
  }

  /** How one of a call's messages sounds; empty where it is not known, or deleted. */
  public Optional<Wav> sound(UUID callId, UUID messageId) {
    return database.with(
        handle ->
            handle
                .createQuery(SOUND)
                .bind("call", callId)
                .bind("id", messageId)
                .map((row, context) -> new Wav(row.getBytes("content")))
                .findOne());
  }

  private static CallMessage message(ResultSet row) throws SQLException {
    return new CallMessage(
        Rows.uuid(row, "id"),
        VoiceMessage.Kind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getString("category"),
        Rows.instant(row, "recorded_at"),
        Duration.ofMillis(row.getLong("duration_ms")),
        row.getString("language"),
        Rows.instant(row, "delete_after"),
        Rows.optionalInstant(row, "deleted_at"),
        Rows.optionalText(row, "transcript"));
  }
}
