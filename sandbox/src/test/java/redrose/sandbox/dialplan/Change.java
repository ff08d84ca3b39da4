package redrose.sandbox.dialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Changes one shipped line of a rendered configuration, to see what that line was for. */
final class Change {
  private Change() {}

  /**
   * Replaces the lines that a pattern matches as a whole.
   *
   * @throws IllegalArgumentException if there is none: the control would prove nothing
   */
  static void line(Path file, String pattern, String replacement) {
    List<String> before = read(file);
    List<String> after =
        before.stream().map(line -> line.matches(pattern) ? replacement : line).toList();
    if (after.equals(before)) {
      throw new IllegalArgumentException("no line of " + file + " matches " + pattern);
    }
    write(file, after);
  }

  static void add(Path file, String... lines) {
    List<String> all = new ArrayList<>(read(file));
    all.addAll(List.of(lines));
    write(file, all);
  }

  static void create(Path file, String... lines) {
    write(file, List.of(lines));
  }

  /** Lets Asterisk be started on a configuration that {@code check} would refuse. */
  static void withoutTheCheck(Path config) {
    try {
      Files.delete(config.resolve(".hardened"));
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

  private static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
