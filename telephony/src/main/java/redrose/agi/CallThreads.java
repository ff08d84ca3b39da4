package redrose.agi;

/**
 * How many cores the virtual threads of a process may keep busy. A setting of the whole JVM, so a
 * process chooses it in its {@code main}; the server doesn't.
 */
public final class CallThreads {
  /** The JDK's own setting; see {@code Thread}'s page, "Virtual threads". */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private CallThreads() {}

  /**
   * Half of the cores carry call scripts, and the other half is left to the event loops of {@link
   * AgiServerOptions#at}. A script computes for microseconds between two waits, so that more
   * carriers than that are only woken and put to sleep again: a fifth of a call's processor time on
   * two cores. What computes for longer belongs on threads of its own.
   *
   * <p>Before the first virtual thread of the process; a setting on the command line wins.
   */
  public static void leaveRoomForEventLoops() {
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(
          CARRIERS, Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
    }
  }
}
