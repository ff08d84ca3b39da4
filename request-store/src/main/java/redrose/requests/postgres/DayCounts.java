package redrose.requests.postgres;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts the days that are over, each once, for the service report and the paths. Where it is never
 * done, those are slow and not wrong.
 */
public final class DayCounts {
  private static final String NEXT =
      """
      INSERT INTO counted_day (day)
      SELECT day FROM days_not_counted(
        (SELECT day_of(min(started_at)) FROM interaction), day_of(now() - interval '2 hours') - 1) AS day
      ORDER BY day DESC LIMIT 1
      ON CONFLICT DO NOTHING RETURNING day
      """;
  // of calls whose steps were forgotten only the sums still know them
  private static final String FORGET =
      """
      DELETE FROM counted_day WHERE EXISTS (
        SELECT FROM interaction JOIN interaction_event ON interaction_id = id
        WHERE started_at >= begin_of(day) AND started_at < begin_of(day + 1))
      """;

  private final Database database;

  public DayCounts(Database database) {
    this.database = database;
  }

  /** Counts the newest day that is over and not counted; empty where there is none. */
  public Optional<LocalDate> next() {
    return database.with(handle -> handle.createQuery(NEXT).mapTo(LocalDate.class).findOne());
  }

  /**
   * Takes the sums of all days away whose calls still have their steps, as the store's owner may.
   *
   * @return how many days those are
   */
  public int forget() {
    return database.with(handle -> handle.execute(FORGET));
  }
}
