package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;

/** Reads interactions, and has the SQL that writes them; calls write through their timeline. */
public final class Interactions {
  private static final String SAVE =
      """
      INSERT INTO interaction (id, channel, caller_number, called_number, asterisk_unique_id,
        language, started_at, answered_at, ended_at, outcome, journey)
      VALUES (:id, :channel, :caller, :called, :unique, :language, :started, :answered, :ended,
        :outcome, :journey)
      ON CONFLICT (id) DO UPDATE SET language = excluded.language,
        answered_at = excluded.answered_at, ended_at = excluded.ended_at,
        outcome = excluded.outcome, journey = excluded.journey
      """;

  private final Database database;

  public Interactions(Database database) {
    this.database = database;
  }

  /** Reads one. */
  public Optional<Interaction> find(UUID id) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM interaction WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> interaction(row))
                .findOne());
  }

  static void save(Handle handle, Collection<Interaction> interactions) {
    var batch = handle.prepareBatch(SAVE);
    for (var interaction : interactions) {
      batch
          .bind("id", interaction.id())
          .bind("channel", interaction.channel())
          .bind("caller", interaction.callerNumber().orElse(null))
          .bind("called", interaction.calledNumber().orElse(null))
          .bind("unique", interaction.asteriskUniqueId().orElse(null))
          .bind("language", interaction.language().orElse(null))
          .bind("started", Rows.utc(interaction.startedAt()))
          .bind("answered", Rows.utc(interaction.answeredAt().orElse(null)))
          .bind("ended", Rows.utc(interaction.endedAt().orElse(null)))
          .bind("outcome", interaction.outcome().map(Enum::name).orElse(null))
          .bind("journey", interaction.journey().orElse(null))
          .add();
    }
    batch.execute();
  }

  static Interaction interaction(ResultSet row) throws SQLException {
    return new Interaction(
        Rows.uuid(row, "id"),
        row.getString("channel"),
        Rows.optionalText(row, "caller_number"),
        Rows.optionalText(row, "called_number"),
        Rows.optionalText(row, "asterisk_unique_id"),
        Rows.optionalText(row, "language"),
        Rows.instant(row, "started_at"),
        Rows.optionalInstant(row, "answered_at"),
        Rows.optionalInstant(row, "ended_at"),
        Rows.optionalText(row, "outcome").map(InteractionOutcome::valueOf),
        Rows.optionalText(row, "journey"));
  }
}
