package redrose.health;

import org.slf4j.LoggerFactory;

/** A process can't start; the message is one sentence that says why and what mends it. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 2;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /**
   * Runs what starts a process; where it can't start, the sentence goes to standard error and the
   * process ends with 2.
   */
  public static void exitWhenThrown(Runnable start) {
    try {
      start.run();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(EXIT_CODE);
    } catch (RuntimeException | Error e) {
      // threads that were started already would keep a useless process alive
      LoggerFactory.getLogger(CannotStart.class).error("Starting failed", e);
      System.err.println("Starting failed (" + e + "): the log says where.");
      System.exit(1);
    }
  }
}
