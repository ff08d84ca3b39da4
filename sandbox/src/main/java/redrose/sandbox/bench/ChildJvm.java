package redrose.sandbox.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that answers lines with lines. Its errors go to ours. */
final class ChildJvm implements AutoCloseable {
  /** The same for all, so that no server has a collector or heap of its own. */
  private static final List<String> OPTIONS =
      List.of("-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

  private static final int END_LIMIT_S = 5;

  private final Process process;
  private final BufferedWriter orders;
  private final BufferedReader answers;

  ChildJvm(Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't start a JVM for the bench", e);
    }
    orders = process.outputWriter();
    answers = process.inputReader();
  }

  long pid() {
    return process.pid();
  }

  /** What stands behind this word on the next line that begins with it; other lines are noise. */
  String read(String word) {
    try {
      var line = answers.readLine();
      while (line != null && !line.startsWith(word)) {
        line = answers.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("A JVM of the bench has ended by itself");
      }
      return line.substring(word.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String ask(String order, String word) {
    try {
      orders.write(order + "\n");
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(word);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_LIMIT_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
