package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The gateway as a process of its own, with the JVM options that it has in production. */
final class GatewayProcess implements AutoCloseable {
  private static final Pattern OPEN = Pattern.compile("The card desk is open at port (\\d+)");
  private static final long LIMIT_S = 120;

  private final Process process;
  private final BufferedReader log;
  private final List<String> lines = new ArrayList<>();

  GatewayProcess(Map<String, String> environment) {
    var root = Path.of(System.getProperty("redrose.root"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        new ProcessBuilder(
            java.toString(),
            "@" + root.resolve("payment-gateway/jvm.options"),
            "-Dlogback.configurationFile=" + root.resolve("health/src/main/resources/logback.xml"),
            "-cp",
            System.getProperty("java.class.path"),
            "redrose.gateway.Main");
    command.environment().putAll(environment);
    try {
      process = command.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log = process.inputReader();
    process.onExit().orTimeout(LIMIT_S, TimeUnit.SECONDS).exceptionally(_ -> kill());
  }

  private Process kill() {
    return process.destroyForcibly();
  }

  /** The port at which it takes channels, once it does. */
  int port() {
    try {
      for (var line = log.readLine(); line != null; line = log.readLine()) {
        lines.add(line);
        var open = OPEN.matcher(line);
        if (open.find()) {
          Thread.ofVirtual().start(this::readOn);
          return Integer.parseInt(open.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("It ended before it was open: " + lines);
  }

  /** What it said to whoever started it, until it ended. */
  List<String> said() {
    return process.errorReader().lines().toList();
  }

  int exitCode() {
    try {
      assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS)).as("it has ended").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** A process whose log nobody reads would wait for a reader. */
  private void readOn() {
    try {
      log.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // it has ended
    }
  }

  @Override
  public void close() {
    kill();
  }
}
