package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.ClaimedNotification;
import redrose.requests.MobileNumber;
import redrose.requests.Notification;
import redrose.requests.TextTemplate;

/**
 * The outbox as a sender sees it. One sender at a time has a notification, under a lease; who takes
 * over from one that died knows by the number of tries that it may have been sent.
 */
public final class NotificationWork {
  private static final int LONGEST_REASON = 300;

  /** One claims at a time, so that a number's texts of the day are counted exactly. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7366219302)";

  private static final String DUE =
      """
      (state = 'QUEUED' AND due_at <= now() OR state = 'SENDING' AND lease_until < now())
      """;
  private static final String WITHDRAW =
      """
      UPDATE notification SET state = 'WITHDRAWN', lease_until = NULL
      WHERE state = 'QUEUED' AND due_at <= now()
        AND unless_told IN (SELECT receipt FROM payment_told)
      """;
  private static final String TOO_MANY =
      """
      UPDATE notification SET state = 'GIVEN_UP', lease_until = NULL,
        last_error = 'this number had as many texts in 24 hours as it may have'
      WHERE state = 'QUEUED' AND tries = 0 AND due_at <= now()
        AND (SELECT count(*) FROM notification AS earlier
             WHERE earlier.recipient = notification.recipient AND earlier.id <> notification.id
               AND (earlier.state = 'SENDING' OR earlier.sent_at > now() - interval '1 day'))
            >= :aDay
      """;
  // of one number only one at a time: the next is counted with it
  private static final String CLAIM =
      """
      UPDATE notification SET state = 'SENDING', tries = tries + 1,
        lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE id IN (
        SELECT DISTINCT ON (recipient) id FROM notification
        WHERE %s ORDER BY recipient, due_at LIMIT :most)
      RETURNING *,
        ARRAY(SELECT name FROM jsonb_each_text(details) AS each(name, value) ORDER BY name) AS names,
        ARRAY(SELECT value FROM jsonb_each_text(details) AS each(name, value) ORDER BY name) AS texts
      """
          .formatted(DUE);
  private static final String SENT =
      """
      UPDATE notification SET state = 'SENT', lease_until = NULL, sent_at = now(),
        provider_id = :provider, last_error = NULL
      WHERE id = :id AND state = 'SENDING' AND tries = :tries
      """;
  private static final String LATER =
      """
      UPDATE notification SET state = 'QUEUED', lease_until = NULL, last_error = :why,
        due_at = now() + :inMs * interval '1 millisecond'
      WHERE id = :id AND state = 'SENDING' AND tries = :tries
      """;
  private static final String GIVEN_UP =
      """
      UPDATE notification SET state = 'GIVEN_UP', lease_until = NULL, last_error = :why
      WHERE id = :id AND state = 'SENDING' AND tries = :tries
      """;
  private static final String AGE =
      """
      SELECT coalesce(extract(epoch FROM now() - min(due_at)), 0) FROM notification
      WHERE state IN ('QUEUED', 'SENDING') AND due_at <= now()
      """;

  private final Database database;
  private final Duration lease;
  private final int aDay;

  /**
   * @param lease for how long a sender has what it claimed
   * @param aDay the most texts to one number in 24 hours, 1 or more
   */
  public NotificationWork(Database database, Duration lease, int aDay) {
    this.database = database;
    this.lease = lease;
    this.aDay = aDay;
  }

  /**
   * Claims what is due, at most one of each number at a time. What need not be said any more is
   * withdrawn, and what is one too many for its number is given up.
   *
   * @param most how many at once, 1 or more
   */
  public List<ClaimedNotification> claim(int most) {
    return database.transact(handle -> claim(handle, most));
  }

  private List<ClaimedNotification> claim(Handle handle, int most) {
    handle.execute(ONE_AT_A_TIME);
    handle.createUpdate(WITHDRAW).execute();
    handle.createUpdate(TOO_MANY).bind("aDay", aDay).execute();
    return handle
        .createQuery(CLAIM)
        .bind("leaseMs", lease.toMillis())
        .bind("most", most)
        .map((row, _) -> claimed(row))
        .list();
  }

  /** Notes that the provider has it. */
  public void sent(ClaimedNotification claimed, Optional<String> providerId) {
    finish(SENT, claimed, Map.of("provider", providerId));
  }

  /** Puts it back, to be tried again. */
  public void later(ClaimedNotification claimed, String why, Duration in) {
    finish(LATER, claimed, Map.of("why", said(why), "inMs", in.toMillis()));
  }

  /** Gives it up. */
  public void giveUp(ClaimedNotification claimed, String why) {
    finish(GIVEN_UP, claimed, Map.of("why", said(why)));
  }

  /** How long the longest waiting has been due, in seconds; 0 where nothing waits. */
  public double oldestDueSeconds() {
    return database.with(handle -> handle.createQuery(AGE).mapTo(Double.class).one());
  }

  private void finish(String sql, ClaimedNotification claimed, Map<String, ?> values) {
    database.with(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", claimed.notification().id())
                .bind("tries", claimed.tries())
                .bindMap(values)
                .execute());
  }

  private static String said(String why) {
    return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
  }

  private static Map<String, String> values(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("names").getArray();
    var texts = (String[]) row.getArray("texts").getArray();
    var values = new HashMap<String, String>();
    for (var i = 0; i < names.length; i++) {
      values.put(names[i], texts[i]);
    }
    return values;
  }

  private static ClaimedNotification claimed(ResultSet row) throws SQLException {
    return new ClaimedNotification(
        new Notification(
            Rows.uuid(row, "id"),
            row.getString("key"),
            Optional.ofNullable(row.getObject("interaction_id", UUID.class)),
            new MobileNumber(row.getString("recipient")),
            row.getString("language"),
            TextTemplate.ofCode(row.getString("template")),
            values(row)),
        row.getInt("tries"));
  }
}
