package redrose.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {
  private static final int LIMIT_S = 60;

  @TempDir private Path work;

  @Test
  void anAsteriskEndsWithItsJvmHoweverThatEnds() throws Exception {
    var holder = holder();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("ready");
      var asterisks = processesIn(work);
      assertThat(asterisks).isNotEmpty();
      holder.destroyForcibly().waitFor();
      for (var asterisk : asterisks) asterisk.onExit().get(LIMIT_S, TimeUnit.SECONDS);
    } finally {
      holder.destroyForcibly();
    }
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dredrose.root=" + TestLine.root(),
            "-cp",
            System.getProperty("java.class.path"),
            PhoneHolder.class.getName(),
            work.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Asterisk and the shell around it, by the folder on their command lines. */
  private static List<ProcessHandle> processesIn(Path folder) {
    var me = ProcessHandle.current();
    return ProcessHandle.allProcesses()
        .filter(process -> !process.equals(me) && !isJava(process))
        .filter(process -> commandLine(process).contains(folder.toString()))
        .toList();
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return ""; // ended meanwhile
    }
  }
}
