package redrose.sandbox.bench.load;

/**
 * What the load generator shall do, one line of JSON each.
 *
 * @param task what kind of load
 * @param port the server's port on loopback
 * @param calls how many calls in all
 * @param atOnce how many at once; for {@link Task#HOLD} and {@link Task#THINK} all of them
 * @param hangUpPercent how many of a hundred calls hang up on the way, half of them without a word
 * @param thinkMs how long a reply takes
 * @param measureMs how long turn-around is measured
 */
public record Order(
    Task task, int port, int calls, int atOnce, int hangUpPercent, int thinkMs, int measureMs) {

  /** The kinds of load. */
  public enum Task {
    /** Calls come and go, replies are instant. */
    CHURN,
    /** Calls come and stay silent after their first command, until {@link #RELEASE}. */
    HOLD,
    /** Calls come and stay, each reply takes its time, and turn-around is measured. */
    THINK,
    /** Held calls end. */
    RELEASE
  }

  public static Order churn(int port, int calls, int atOnce, int hangUpPercent) {
    return new Order(Task.CHURN, port, calls, atOnce, hangUpPercent, 0, 0);
  }

  public static Order hold(int port, int calls) {
    return new Order(Task.HOLD, port, calls, calls, 0, 0, 0);
  }

  public static Order think(int port, int calls, int thinkMs, int measureMs) {
    return new Order(Task.THINK, port, calls, calls, 0, thinkMs, measureMs);
  }

  public static Order release() {
    return new Order(Task.RELEASE, 0, 0, 0, 0, 0, 0);
  }
}
