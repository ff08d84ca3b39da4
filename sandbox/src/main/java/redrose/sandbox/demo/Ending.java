package redrose.sandbox.demo;

import java.time.Duration;
import java.util.List;

/** Ends processes: asks them, waits, and then makes them. */
final class Ending {
  private static final Duration KILL_LIMIT = Duration.ofSeconds(5);

  private Ending() {}

  /** Returns when all have ended, or when not even force ended them. */
  static void of(List<ProcessHandle> processes, Duration grace) {
    processes.forEach(ProcessHandle::destroy);
    if (!gone(processes, grace)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      gone(processes, KILL_LIMIT);
    }
  }

  private static boolean gone(List<ProcessHandle> processes, Duration limit) {
    try {
      return Wait.until(limit, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
