package redrose.sandbox.crash.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Signals for which Java has no word: a process that is stopped, and one that goes on. */
final class Signals {
  private Signals() {}

  /** Stops processes for a while, as a machine that is out of memory or paused does. */
  static void freeze(List<ProcessHandle> processes, int forMs) {
    send("-STOP", processes);
    try {
      pause(forMs);
    } finally {
      send("-CONT", processes);
    }
  }

  /** Sleeps; an interrupt ends it early. */
  static void pause(int milliseconds) {
    LockSupport.parkNanos(milliseconds * 1_000_000L);
  }

  private static void send(String signal, List<ProcessHandle> processes) {
    var command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    try {
      // some of them may be gone: kill then complains, and the others have their signal
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("The command kill is not to be had", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
