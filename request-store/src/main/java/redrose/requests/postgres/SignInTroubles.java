package redrose.requests.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts wrong passwords by name and makes who guesses wait: from the fifth on a minute, then twice
 * as long each time, an hour at most. A name without an account is counted alike, so that nothing
 * tells whether there is one.
 */
public final class SignInTroubles {
  /** So many are taken for slips of the finger. */
  public static final int FREE_TRIES = 5;

  private static final String COUNT =
      """
      INSERT INTO sign_in_trouble AS old (name_hash, failures) VALUES (:name, 1)
      ON CONFLICT (name_hash) DO UPDATE SET failed_at = now(),
        failures = CASE WHEN old.failed_at < now() - interval '1 day' THEN 1
          ELSE least(old.failures + 1, 1000) END,
        locked_until = CASE WHEN old.failures + 1 >= :free
            AND old.failed_at >= now() - interval '1 day'
          THEN now() + least(interval '1 hour',
            interval '1 minute' * (1 << least(old.failures + 1 - :free, 10))) END
      """;

  private final Database database;

  public SignInTroubles(Database database) {
    this.database = database;
  }

  /**
   * How long that name still has to wait; if not at all, a try is counted as wrong in advance, so
   * that many at a time are no more than one after the other.
   */
  public Optional<Duration> beginTry(byte[] nameHash) {
    return database.transact(
        handle -> {
          handle
              .createQuery(
                  "SELECT pg_advisory_xact_lock(('x' || encode(:name,"
                      + " 'hex'))::bit(64)::bigint)::text")
              .bind("name", nameHash)
              .mapTo(String.class)
              .one();
          var wait =
              handle
                  .createQuery(
                      "SELECT ceil(extract(epoch FROM locked_until - now()))::bigint FROM"
                          + " sign_in_trouble WHERE name_hash = :name AND locked_until > now()")
                  .bind("name", nameHash)
                  .mapTo(Long.class)
                  .findOne();
          if (wait.isEmpty()) {
            handle.createUpdate(COUNT).bind("name", nameHash).bind("free", FREE_TRIES).execute();
            handle.execute(
                "DELETE FROM sign_in_trouble WHERE failed_at < now() - interval '2 days'");
          }
          return wait.map(Duration::ofSeconds);
        });
  }

  /** The password was right. */
  public void forget(byte[] nameHash) {
    database.with(
        handle -> handle.execute("DELETE FROM sign_in_trouble WHERE name_hash = ?", nameHash));
  }
}
