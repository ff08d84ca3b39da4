package redrose.agi;

/** What happens on a call, written as a straight line and run on the call's own virtual thread. */
@FunctionalInterface
public interface AgiScript {
  /**
   * Runs the call. Returning ends the AGI session and gives the channel back to the dialplan.
   *
   * @throws CallerHungUp may be let through: it is a normal ending
   */
  void run(AgiChannel channel);

  /**
   * Whether this session is a call, and counted as one. Others only tell something about a call
   * that has a session of its own.
   */
  default boolean isCall(AgiChannel channel) {
    return true;
  }
}
