package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Changes one line of a file that Redrose ships, to see what that line was for. */
public final class Change {
  private Change() {}

  /**
   * Replaces the lines that a pattern matches as a whole.
   *
   * @throws IllegalArgumentException if there is none: the control would prove nothing
   */
  public static void line(Path file, String pattern, String replacement) throws IOException {
    var before = Files.readAllLines(file);
    var after = before.stream().map(line -> line.matches(pattern) ? replacement : line).toList();
    if (after.equals(before)) {
      throw new IllegalArgumentException("no line of " + file + " matches " + pattern);
    }
    Files.write(file, after);
  }

  /** Adds lines at the end. */
  public static void add(Path file, String... lines) throws IOException {
    var all = new ArrayList<>(Files.readAllLines(file));
    all.addAll(List.of(lines));
    Files.write(file, all);
  }

  /** Lets Asterisk be started on a configuration that {@code dialplans/check} would refuse. */
  public static void withoutTheCheck(Path configuration) throws IOException {
    Files.delete(configuration.resolve(".hardened"));
  }
}
