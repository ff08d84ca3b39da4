package redrose.requests.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.CallBack;

/**
 * Call-backs as those who ring them see them. One ringer at a time has a call-back, under a lease;
 * one whose lease ran out was not picked up.
 */
public final class CallBackWork {
  private static final String MISSED =
      """
      UPDATE call_back SET lease_until = NULL,
        state = CASE WHEN tries >= :most THEN 'GIVEN_UP' ELSE 'WAITING' END,
        ended_at = CASE WHEN tries >= :most THEN now() END,
        due_at = now() + :againMs * interval '1 millisecond'
      WHERE state = 'RINGING' AND lease_until < now()
      """;
  private static final String DUE =
      """
      SELECT * FROM call_back WHERE state = 'WAITING' AND due_at <= now()
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
      """;
  private static final String CLAIM =
      """
      UPDATE call_back SET state = 'RINGING', tries = tries + 1,
        lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE id = :id RETURNING *
      """;
  private static final String POSTPONE = "UPDATE call_back SET due_at = :due WHERE id = :id";
  private static final String PICKED_UP =
      """
      WITH theirs AS (
        SELECT * FROM call_back WHERE id = :id AND state = 'RINGING' AND tries = :try FOR UPDATE),
      linked AS (
        INSERT INTO call_back_call (call_back_id, interaction_id, try)
        SELECT id, :interaction, tries FROM theirs ON CONFLICT DO NOTHING RETURNING call_back_id)
      SELECT * FROM theirs WHERE id IN (SELECT call_back_id FROM linked)
      """;
  private static final String REACHED =
      """
      UPDATE call_back SET state = 'REACHED', lease_until = NULL, ended_at = now()
      WHERE id = :id AND state IN ('WAITING', 'RINGING')
      """;

  private final Database database;
  private final Duration lease;
  private final Duration betweenTries;

  /**
   * @param lease how long a telephone may ring and its owner may take to say that they are there
   * @param betweenTries how long after a try that nobody picked up the next may come
   */
  public CallBackWork(Database database, Duration lease, Duration betweenTries) {
    this.database = database;
    this.lease = lease;
    this.betweenTries = betweenTries;
  }

  /** When a desk's call-backs may be rung. */
  @FunctionalInterface
  public interface Hours {
    /** Empty where now; otherwise when to look again. */
    Optional<Instant> laterThanNow(CallBack callBack);
  }

  /**
   * Claims the one that has been due the longest, or puts it off where nobody is at its desk.
   *
   * @return empty where there is none to be rung now
   */
  public Optional<CallBack> claim(Hours hours) {
    return database.transact(
        handle -> {
          handle
              .createUpdate(MISSED)
              .bind("most", CallBack.MOST_TRIES)
              .bind("againMs", betweenTries.toMillis())
              .execute();
          var due = handle.createQuery(DUE).map((row, _) -> CallBacks.callBack(row)).findOne();
          if (due.isEmpty()) {
            return Optional.empty();
          }
          var later = hours.laterThanNow(due.get());
          if (later.isPresent()) {
            handle
                .createUpdate(POSTPONE)
                .bind("id", due.get().id())
                .bind("due", Rows.utc(later.get()))
                .execute();
            return Optional.empty();
          }
          return handle
              .createQuery(CLAIM)
              .bind("id", due.get().id())
              .bind("leaseMs", lease.toMillis())
              .map((row, _) -> CallBacks.callBack(row))
              .findOne();
        });
  }

  /**
   * Somebody picked up: links their call to it.
   *
   * @return empty where it is not rung any more, or another call was picked up for this try
   */
  public Optional<CallBack> pickedUp(UUID id, int tries, UUID interactionId) {
    return database.with(
        handle ->
            handle
                .createQuery(PICKED_UP)
                .bind("id", id)
                .bind("try", tries)
                .bind("interaction", interactionId)
                .map((row, _) -> CallBacks.callBack(row))
                .findOne());
  }

  /**
   * Whoever picked up wants to talk now, so it is not rung again; not either where they took so
   * long to say so that it waits for its next try.
   */
  public boolean reached(UUID id) {
    return database.with(handle -> handle.createUpdate(REACHED).bind("id", id).execute()) == 1;
  }
}
