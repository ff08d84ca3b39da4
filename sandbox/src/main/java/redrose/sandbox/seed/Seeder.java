package redrose.sandbox.seed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.random.RandomGeneratorFactory;

/**
 * Fills a request store with a past.
 *
 * @param interactions how many calls, 1 or more
 * @param days over how many days, the last of them today
 * @param seed the same gives the same past
 */
public record Seeder(long interactions, int days, long seed) {
  private static final int BATCH = 5_000;
  private static final int DEMO = 2_000;
  private static final int FEW = 500;

  /** So many calls over as many days as a county of this size would take for them. */
  public static Seeder of(long interactions) {
    return new Seeder(interactions, Math.clamp(interactions / 150, 7, 730), 20_261_122);
  }

  /** Two thousand calls, unless there are some already that were not rung just now. */
  public static void addOnce(Connection owner, Instant until) throws SQLException, IOException {
    if (callsSoFar(owner) < FEW) {
      of(DEMO).write(owner, until, _ -> {});
    }
  }

  /**
   * Writes it, batch by batch.
   *
   * @param owner a connection of the tables' owner
   * @param until no call of the past came in later
   * @param progress is told how many there are so far
   */
  public void write(Connection owner, Instant until, LongConsumer progress)
      throws SQLException, IOException {
    var first = callsSoFar(owner);
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + first);
    var when = new Days(until, days);
    var batch = new Batch(random);
    owner.setAutoCommit(false);
    for (long n = 0; n < interactions; n++) {
      batch.add(PastCall.draw(first + n, when, random));
      if ((n + 1) % BATCH == 0 || n + 1 == interactions) {
        copy(owner, batch);
        progress.accept(n + 1);
      }
    }
    owner.setAutoCommit(true);
    try (var statement = owner.createStatement()) {
      statement.execute(
          "ANALYZE interaction, interaction_event, payment_request, payment, payment_attempt,"
              + " payment_event");
      statement.execute("SELECT pg_notify('interaction_event', '')");
    }
  }

  /** A payment of the past is born settled, which the table's trigger lets no process do. */
  private static void copy(Connection owner, Batch batch) throws SQLException, IOException {
    try (var statement = owner.createStatement()) {
      statement.execute("ALTER TABLE payment DISABLE TRIGGER payment_moves_legally");
      batch.copy(owner);
      statement.execute("ALTER TABLE payment ENABLE TRIGGER payment_moves_legally");
      owner.commit();
    } catch (SQLException e) {
      owner.rollback();
      throw e;
    }
  }

  private static long callsSoFar(Connection owner) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM interaction")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
