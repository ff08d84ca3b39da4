package redrose.sandbox.seed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.random.RandomGeneratorFactory;

/**
 * Fills a request store with a past, in the order in which it happened, as a store fills.
 *
 * @param interactions how many calls, 1 or more
 * @param days over how many days, the last of them today
 * @param stepsDays of how many of the last days the steps of calls and payments are kept, too
 * @param seed the same gives the same past
 */
public record Seeder(long interactions, int days, int stepsDays, long seed) {
  private static final int BATCH = 5_000;
  private static final int DEMO = 2_000;
  private static final int FEW = 500;
  private static final int DAYS_MOST = 730;
  private static final int LONG = 100_000;
  private static final String[][] TRIGGERS = {
    {"payment", "payment_moves_legally"},
    {"interaction", "interaction_came_late"},
    {"interaction_event", "interaction_event_came_late"}
  };
  private static final List<String> TABLES =
      List.of(
          "interaction",
          "interaction_event",
          "payment_request",
          "payment",
          "payment_attempt",
          "payment_event");

  /** So many calls over as many days as a county of this size would take for them. */
  public static Seeder of(long interactions) {
    return of(interactions, DAYS_MOST);
  }

  /** The same, with the steps of the last days alone. */
  public static Seeder of(long interactions, int stepsDays) {
    return new Seeder(
        interactions, Math.clamp(interactions / 150, 7, DAYS_MOST), stepsDays, 20_261_122);
  }

  /** Two thousand calls, unless there are some already that were not rung just now. */
  public static void addOnce(Connection owner, Instant until) throws SQLException, IOException {
    if (callsSoFar(owner) < FEW) {
      of(DEMO).write(owner, until, _ -> {});
    }
  }

  /**
   * Writes it. A long past is written in one transaction, during which nobody else reaches these
   * tables; a short one beside whatever goes on.
   *
   * @param owner a connection of the tables' owner
   * @param until no call of the past came in later
   * @param progress is told how many there are so far
   */
  public void write(Connection owner, Instant until, LongConsumer progress)
      throws SQLException, IOException {
    owner.setAutoCommit(false);
    try {
      if (interactions < LONG) {
        copyAll(owner, until, progress, true);
      } else {
        var bare = BareTables.strip(owner, TABLES);
        copyAll(owner, until, progress, false);
        bare.dress(owner);
        owner.commit();
      }
    } catch (SQLException e) {
      owner.rollback();
      throw e;
    }
    owner.setAutoCommit(true);
    try (var statement = owner.createStatement()) {
      statement.execute("DELETE FROM counted_day");
      statement.execute("UPDATE forgotten_before SET started_at = '-infinity'");
      statement.execute("VACUUM ANALYZE " + String.join(", ", TABLES));
      statement.execute("SELECT pg_notify('interaction_event', '')");
    }
  }

  private void copyAll(Connection owner, Instant until, LongConsumer progress, boolean each)
      throws SQLException, IOException {
    var first = callsSoFar(owner);
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + first);
    var stepsFrom = until.minus(Duration.ofDays(stepsDays));
    var batch = new Batch(random);
    var written = 0L;
    try (var copying = Executors.newSingleThreadExecutor()) {
      Future<?> before = CompletableFuture.completedFuture(null);
      for (var times = new Days(until, days).draw(interactions, random).iterator();
          times.hasNext(); ) {
        var at = times.next();
        batch.add(PastCall.draw(first + written, at, random), at.isAfter(stepsFrom));
        if (++written % BATCH == 0 || !times.hasNext()) {
          await(before); // one is copied while the next is made up
          var whole = batch;
          before = copying.submit(() -> copy(owner, whole, each));
          batch = new Batch(random);
          progress.accept(written);
        }
      }
      await(before);
    }
  }

  private static void await(Future<?> copied) throws SQLException, IOException {
    try {
      copied.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException sql -> throw sql;
        case IOException io -> throw io;
        case Throwable other -> throw new IllegalStateException(other);
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException(e.getMessage());
    }
  }

  /**
   * A payment of the past is born settled, which the table's trigger lets no process do; nor is the
   * day of each call taken away from those that are counted one by one.
   */
  private static Void copy(Connection owner, Batch batch, boolean commit)
      throws SQLException, IOException {
    try (var statement = owner.createStatement()) {
      for (var trigger : TRIGGERS) {
        statement.execute("ALTER TABLE %s DISABLE TRIGGER %s".formatted((Object[]) trigger));
      }
      batch.copy(owner);
      for (var trigger : TRIGGERS) {
        statement.execute("ALTER TABLE %s ENABLE TRIGGER %s".formatted((Object[]) trigger));
      }
    }
    if (commit) {
      owner.commit();
    }
    return null;
  }

  private static long callsSoFar(Connection owner) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM interaction")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
