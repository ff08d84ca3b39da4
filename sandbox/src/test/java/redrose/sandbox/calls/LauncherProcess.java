package redrose.sandbox.calls;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A launcher as ./redrose starts it, and what it says. Every wait for it has a limit. */
final class LauncherProcess {
  private static final int LIMIT_S = 300;
  private static final String THE_END = "\0";

  private final Process process;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<String> read = new ArrayList<>();

  private LauncherProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  /** Starts one whose state lies in a folder, and whose processes are marked with it. */
  static LauncherProcess start(Path state, String... arguments) throws IOException {
    Path sandbox = RunningStack.ROOT.resolve("sandbox/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback-launcher.xml",
                "-cp",
                sandbox.resolve("classes") + File.pathSeparator + sandbox.resolve("lib") + "/*",
                "redrose.sandbox.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("REDROSE_ROOT", RunningStack.ROOT.toString());
    builder.environment().put("REDROSE_LANGUAGES", "en");
    builder.environment().put("REDROSE_STATE", state.toString());
    builder.environment().put("REDROSE_RUN", state.toString());
    return new LauncherProcess(builder.start());
  }

  private void listen() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException _) {
      // it was killed
    } finally {
      said.add(THE_END);
    }
  }

  /** Its lines up to the one that starts so, or to the end. */
  List<String> outputUntil(String wanted) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    String line = next();
    while (!line.equals(THE_END)) {
      lines.add(line);
      if (line.startsWith(wanted)) return lines;
      line = next();
    }
    return lines;
  }

  /** Its lines up to its end, and to the end of every process that writes into its output. */
  List<String> wholeOutput() throws InterruptedException {
    return outputUntil(THE_END);
  }

  private String next() throws InterruptedException {
    String line = said.poll(LIMIT_S, TimeUnit.SECONDS);
    if (line == null) throw new AssertionError("The launcher says no more. It said: " + read);
    read.add(line);
    return line;
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      throw new AssertionError("The launcher does not end. It said: " + read);
    }
    return process.exitValue();
  }

  void askToEnd() {
    process.destroy();
  }

  /** Returns when it is dead. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  List<ProcessHandle> children() {
    return process.children().toList();
  }
}
