package redrose.sandbox.dialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the project's shell scripts as whoever installs Redrose would. */
final class Scripts {
  static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  static final Path RENDER = ROOT.resolve("dialplans/render");
  static final Path CHECK = ROOT.resolve("dialplans/check");
  static final Path PROVIDE = ROOT.resolve("docker/asterisk/provide");
  static final Path RUN = ROOT.resolve("docker/asterisk/run");
  static final Path CONSOLE = ROOT.resolve("docker/asterisk/console");

  private static final long LONGEST_MINUTES = 10;

  private Scripts() {}

  /** How a script ended: its exit code, and all that it wrote. */
  record Result(int code, String output) {}

  /** Runs it to its end; stdout and stderr come back as one text. */
  static Result run(Path script, List<String> arguments) {
    return finish(new ProcessBuilder(command(script, arguments)));
  }

  static Result run(Path script, String... arguments) {
    return run(script, List.of(arguments));
  }

  static Result finish(ProcessBuilder builder) {
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(builder.command() + " does not end");
      }
      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> command(Path script, List<String> arguments) {
    List<String> command = new ArrayList<>(arguments);
    command.addFirst(script.toString());
    return command;
  }

  /** A new folder under the module's {@code target}. */
  static Path folder(String name) {
    try {
      var parent = Files.createDirectories(Path.of("target", "dialplan").toAbsolutePath());
      return Files.createTempDirectory(parent, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
