package redrose.sandbox.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  public static void line(Path file, String pattern, String replacement) {
    var before = read(file);
    var after = before.stream().map(line -> line.matches(pattern) ? replacement : line).toList();
    if (after.equals(before)) {
      throw new IllegalArgumentException("no line of " + file + " matches " + pattern);
    }
    create(file, after.toArray(String[]::new));
  }

  /** Adds lines at the end. */
  public static void add(Path file, String... lines) {
    var all = new ArrayList<>(read(file));
    all.addAll(List.of(lines));
    create(file, all.toArray(String[]::new));
  }

  /** Writes a file of these lines. */
  public static void create(Path file, String... lines) {
    try {
      Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets Asterisk be started on a configuration that {@code dialplans/check} would refuse. */
  public static void withoutTheCheck(Path configuration) {
    try {
      Files.delete(configuration.resolve(".hardened"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
