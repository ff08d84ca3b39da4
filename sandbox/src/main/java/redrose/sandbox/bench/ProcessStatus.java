package redrose.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process in {@code /proc}; see proc(5). */
final class ProcessStatus {
  /** USER_HZ, the unit of the times in {@code stat}: 100 on every Linux a JDK runs on. */
  private static final double TICKS_PER_SECOND = 100;

  // Counted behind the command's closing parenthesis, which may have spaces before it.
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private ProcessStatus() {}

  /** Processor time of the process since its start, user and system. */
  static double cpuSeconds(long pid) {
    var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
        / TICKS_PER_SECOND;
  }

  /** Memory of the process that is in RAM, KiB. */
  static long residentKib(long pid) {
    return number(read(Path.of("/proc", Long.toString(pid), "status")), "VmRSS:");
  }

  /** How many files and sockets one process may have open, its soft limit raised by itself. */
  static long openFilesLimit() {
    var limits = read(Path.of("/proc/self/limits"));
    var line = limits.lines().filter(l -> l.startsWith("Max open files")).findFirst().orElseThrow();
    var hard = line.split("\\s+", -1)[4];
    return hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard);
  }

  private static long number(String text, String name) {
    var line = text.lines().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
    return Long.parseLong(line.substring(name.length()).replace("kB", "").strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The bench reads " + file + ", which only Linux has", e);
    }
  }
}
