package redrose.requests.postgres;

import java.util.List;
import java.util.UUID;
import redrose.requests.Wav;

/** Looks after what callers said: has it transcribed, and deletes it when its time is over. */
public final class VoiceMessages {
  private static final String WAITING =
      """
      SELECT id, content FROM attachment
      WHERE transcribed_at IS NULL AND deleted_at IS NULL AND language = :language
      ORDER BY recorded_at LIMIT :most
      """;
  private static final String TRANSCRIBED =
      """
      UPDATE attachment
      SET transcript = :transcript, transcribed_by = :model, transcribed_at = now()
      WHERE id = :id AND transcribed_at IS NULL
      """;
  private static final String DELETE =
      """
      UPDATE attachment SET content = NULL, deleted_at = now()
      WHERE deleted_at IS NULL AND delete_after <= now()
      """;

  private final Database database;

  public VoiceMessages(Database database) {
    this.database = database;
  }

  /**
   * A message that no machine has listened to yet.
   *
   * @param wav how it sounds
   */
  public record Waiting(UUID id, Wav wav) {}

  /** The oldest that wait in a language, BCP 47. */
  public List<Waiting> waiting(String language, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(WAITING)
                .bind("language", language)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Waiting(Rows.uuid(row, "id"), new Wav(row.getBytes("content"))))
                .list());
  }

  /**
   * Keeps what a machine made of one.
   *
   * @param transcript may be empty; without any long number
   * @param model which machine
   */
  public void transcribed(UUID id, String transcript, String model) {
    database.with(
        handle ->
            handle
                .createUpdate(TRANSCRIBED)
                .bind("id", id)
                .bind("transcript", transcript)
                .bind("model", model)
                .execute());
  }

  /** Deletes the sound of those whose time is over; returns how many. */
  public int deleteOld() {
    return database.with(handle -> handle.createUpdate(DELETE).execute());
  }
}
