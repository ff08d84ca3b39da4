package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import redrose.requests.CallBack;
import redrose.requests.CallBackState;
import redrose.requests.TelephoneNumber;

/** Who wants to be rung back. */
public final class CallBacks {
  private static final String INSERT =
      """
      INSERT INTO call_back
        (id, interaction_id, number, language, desk, matter, reference, due_at)
      VALUES (:id, :interaction, :number, :language, :desk, :matter, :reference, :due)
      ON CONFLICT (number) WHERE state IN ('WAITING', 'RINGING') DO NOTHING
      """;
  private static final String LIST =
      """
      SELECT * FROM call_back WHERE :all OR state IN ('WAITING', 'RINGING')
      ORDER BY created_at DESC LIMIT :most
      """;
  private static final String CANCEL =
      """
      UPDATE call_back SET state = 'CANCELLED', cancelled_by = :by, ended_at = now(),
        lease_until = NULL
      WHERE id = :id AND state IN ('WAITING', 'RINGING')
      """;

  private final Database database;

  public CallBacks(Database database) {
    this.database = database;
  }

  /**
   * Keeps one.
   *
   * @return whether it is kept; not where the number is to be rung back already
   */
  public boolean ask(CallBack wanted) {
    return database.with(
            handle ->
                handle
                    .createUpdate(INSERT)
                    .bind("id", wanted.id())
                    .bind("interaction", wanted.interactionId())
                    .bind("number", wanted.number().e164())
                    .bind("language", wanted.language())
                    .bind("desk", wanted.desk())
                    .bind("matter", wanted.matter())
                    .bind("reference", wanted.reference())
                    .bind("due", Rows.utc(wanted.dueAt()))
                    .execute())
        == 1;
  }

  /**
   * The newest first.
   *
   * @param all those that are over as well
   */
  public List<CallBack> list(boolean all, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(LIST)
                .bind("all", all)
                .bind("most", most)
                .map((row, _) -> callBack(row))
                .list());
  }

  /**
   * Takes one back.
   *
   * @param by who does: a person's name, or {@code caller}
   * @return whether there was one to be rung
   */
  public boolean cancel(UUID id, String by) {
    return database.with(
            handle -> handle.createUpdate(CANCEL).bind("id", id).bind("by", by).execute())
        == 1;
  }

  static CallBack callBack(ResultSet row) throws SQLException {
    return new CallBack(
        Rows.uuid(row, "id"),
        Rows.uuid(row, "interaction_id"),
        new TelephoneNumber(row.getString("number")),
        row.getString("language"),
        row.getString("desk"),
        Rows.optionalText(row, "matter"),
        Rows.optionalText(row, "reference"),
        CallBackState.valueOf(row.getString("state")),
        row.getInt("tries"),
        Rows.instant(row, "due_at"));
  }
}
