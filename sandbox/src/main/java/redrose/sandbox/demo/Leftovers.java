package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Processes of an earlier run whose launcher was killed. Every process that we start, and each of
 * its children, carries {@link #MARK} with our state folder in its environment, which the system
 * keeps as long as the process lives: no list to lose, and no stranger with a recycled number.
 */
public final class Leftovers {
  /** The environment variable that says which state folder a process belongs to. */
  public static final String MARK = "REDROSE_RUN";

  private static final Duration GRACE = Duration.ofSeconds(3);

  private Leftovers() {}

  /** Ends what an earlier run in this state folder left; returns how many processes that were. */
  public static int end(Path stateDir) {
    List<ProcessHandle> leftovers = find(stateDir);
    Ending.of(leftovers, GRACE);
    return leftovers.size();
  }

  static List<ProcessHandle> find(Path stateDir) {
    ProcessHandle self = ProcessHandle.current();
    return ProcessHandle.allProcesses()
        .filter(process -> !process.equals(self) && isMarked(process.pid(), stateDir))
        .toList();
  }

  private static boolean isMarked(long pid, Path stateDir) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      String all = "\0" + new String(environment, StandardCharsets.UTF_8);
      return all.contains("\0" + MARK + "=" + stateDir + "\0");
    } catch (IOException _) {
      return false; // ended meanwhile, or another user's
    }
  }
}
