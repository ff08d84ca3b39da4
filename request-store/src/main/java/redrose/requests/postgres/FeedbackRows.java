package redrose.requests.postgres;

import java.util.List;
import java.util.UUID;

/** What callers thought of their calls. */
public final class FeedbackRows {
  private static final String INSERT =
      """
      INSERT INTO feedback (interaction_id, score) VALUES (:interaction, :score)
      ON CONFLICT DO NOTHING
      """;
  private static final String COUNT =
      """
      SELECT score, count(*) AS calls FROM feedback
      WHERE given_at > now() - :days * interval '1 day' GROUP BY score ORDER BY score
      """;

  private final Database database;

  public FeedbackRows(Database database) {
    this.database = database;
  }

  /**
   * Keeps what a caller thought of a call; the first answer counts.
   *
   * @param score 1, very bad, to 5, very good
   */
  public void keep(UUID interactionId, int score) {
    database.with(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("interaction", interactionId)
                .bind("score", score)
                .execute());
  }

  /** How many calls had a score. */
  public record Count(int score, long calls) {}

  /** Of the last days; scores that nobody gave are left out. */
  public List<Count> counts(int days) {
    return database.with(
        handle ->
            handle
                .createQuery(COUNT)
                .bind("days", days)
                .map((row, _) -> new Count(row.getInt("score"), row.getLong("calls")))
                .list());
  }
}
