package redrose.requests.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.MobileNumber;
import redrose.requests.NotificationLine;
import redrose.requests.NotificationState;

/** The outbox of texts for people to look at, and to have one tried again. */
public final class NotificationList {
  private static final String NEWEST =
      """
      SELECT * FROM notification WHERE state = coalesce(:state, state)
      ORDER BY created_at DESC LIMIT :most
      """;
  // those that were tried keep their tries: the provider is asked first whether it has them
  private static final String RETRY =
      """
      UPDATE notification SET state = 'QUEUED', due_at = now()
      WHERE id = :id AND state IN ('GIVEN_UP', 'QUEUED')
      """;

  private final Database database;

  public NotificationList(Database database) {
    this.database = database;
  }

  /**
   * The newest.
   *
   * @param state only these, where it is given
   * @param most how many, 1 or more
   */
  public List<NotificationLine> newest(Optional<NotificationState> state, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(NEWEST)
                .bind("state", state.map(NotificationState::name).orElse(null))
                .bind("most", most)
                .map(
                    (row, _) ->
                        new NotificationLine(
                            Rows.uuid(row, "id"),
                            row.getString("template"),
                            new MobileNumber(row.getString("recipient")).masked(),
                            NotificationState.valueOf(row.getString("state")),
                            row.getInt("tries"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "due_at"),
                            Rows.optionalInstant(row, "sent_at"),
                            Rows.optionalText(row, "last_error")))
                .list());
  }

  /**
   * Has one tried now.
   *
   * @return whether there is one that can be: what is sent, withdrawn or being sent can't
   */
  public boolean retry(UUID id) {
    return database.with(handle -> handle.createUpdate(RETRY).bind("id", id).execute() == 1);
  }
}
