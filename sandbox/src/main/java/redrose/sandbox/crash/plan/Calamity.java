package redrose.sandbox.crash.plan;

import redrose.sandbox.stripe.FaultKind;

/** What happens to a gateway or to PostgreSQL while some calls are under way. */
public sealed interface Calamity {
  /**
   * The gateway ends itself as by kill -9.
   *
   * @param pass at which time that the point is passed, from 1
   */
  record AtFailpoint(Failpoint point, int pass) implements Calamity {}

  /** kill -9 of the gateway from outside, whatever it is at. */
  record Killed(int afterMs) implements Calamity {}

  /** The gateway is stopped for longer than its lease and goes on as if nothing had been. */
  record Frozen(int afterMs, int forMs) implements Calamity {}

  /**
   * Stripe holds a request of the batch's first call; the gateway is killed meanwhile. The request
   * is let go when the payment is settled, or as soon as the gateway is dead.
   *
   * @param operation such as {@code payment_intents.confirm}
   * @param kind held before or after it is carried out
   * @param late whether it is let go only after settling: a confirm after a cancel
   */
  record BlackHole(String operation, FaultKind kind, boolean late) implements Calamity {}

  /** Every process of PostgreSQL is stopped for a while. */
  record DatabaseFrozen(int afterMs, int forMs) implements Calamity {}

  /** Every process of PostgreSQL is killed, and it is started again. */
  record DatabaseKilled(int afterMs) implements Calamity {}

  /** The gateway's connections to PostgreSQL break, and new ones are refused for a while. */
  record DatabaseCut(int afterMs, int forMs) implements Calamity {}

  /**
   * A connection to PostgreSQL breaks at each of some commits.
   *
   * @param after whether the commit was carried out, so that only its answer is lost
   * @param first which commit of the batch is the first to be struck, from 1
   * @param times how many are
   */
  record CommitLost(boolean after, int first, int times) implements Calamity {}

  /** Its name for a table of what happened: {@code database_killed}. */
  default String label() {
    return getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
