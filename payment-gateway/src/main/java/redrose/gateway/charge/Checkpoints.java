package redrose.gateway.charge;

/**
 * Told of every point between two steps of a payment, so that a test can end the process at each of
 * them: {@code before.commit.confirm_sent}, {@code after.request.capture}.
 */
@FunctionalInterface
public interface Checkpoints {
  /** Goes on at every point. */
  Checkpoints NONE = name -> {};

  /** A point was reached. */
  void passed(String name);

  /** Ends the process at one point as a crash would: nothing is tidied up. */
  static Checkpoints haltingAt(String point) {
    return name -> {
      if (name.equals(point)) {
        Runtime.getRuntime().halt(137);
      }
    };
  }
}
