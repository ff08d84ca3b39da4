package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;

/** The launcher as a process of its own, as ./redrose starts it. */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
class LauncherTest {
  private static final int LIMIT_S = 120;

  @TempDir Path state;
  private Process launcher;

  @AfterEach
  void end() throws Exception {
    launcher.destroy();
    launcher.waitFor();
    for (long pid : marked()) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void whenItIsToldToEndNothingIsLeft() throws Exception {
    launcher = start("up", "--free-ports");
    outputUntil("Redrose is up.");
    Path addresses = state.resolve("run.env");
    assertThat(addresses).exists();
    assertThat(marked()).hasSizeGreaterThan(5);
    byte[] stale = Files.readAllBytes(addresses);

    launcher.destroy();

    assertThat(launcher.waitFor(LIMIT_S, TimeUnit.SECONDS)).isTrue();
    assertThat(marked()).isEmpty();
    assertThat(addresses).doesNotExist();

    Files.write(addresses, stale);
    launcher = start("call", RunningStack.ROOT.resolve("sandbox/calls/pay.call").toString());
    assertThat(outputUntil("Redrose is not running"))
        .containsExactly("Redrose is not running: start it with ./redrose up first.");
  }

  @Test
  void whenAPartCannotStartNothingIsLeft() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      launcher = start("up", "--free-ports", "--port", "ivr-health=" + taken.getLocalPort());
      List<String> output = outputUntil("Nothing says this, so it is read to its end.");

      assertThat(launcher.waitFor()).isEqualTo(1);
      assertThat(output.getLast()).contains("ivr-health").contains("--port");
      assertThat(marked()).isEmpty();
    }
  }

  @Test
  void afterAKillTheNextStartEndsWhatWasLeftAndLeavesNothingItself() throws Exception {
    launcher = start("up", "--free-ports");
    outputUntil("Redrose is up.");
    List<ProcessHandle> children = launcher.children().toList();
    assertThat(children).hasSizeGreaterThanOrEqualTo(4);
    launcher.destroyForcibly().waitFor();
    assertThat(children).allMatch(ProcessHandle::isAlive);

    launcher = start("demo", "--free-ports", "--once", "--json");
    List<String> output = outputUntil("Nothing says this, so it is read to its end.");

    assertThat(launcher.waitFor()).as(String.join("\n", output)).isZero();
    assertThat(output.getFirst()).matches("Ended [0-9]+ processes that an earlier run left\\.");
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(marked()).isEmpty();
    check(new ObjectMapper().readTree(output.getLast()));
  }

  private static void check(JsonNode demo) {
    assertThat(demo.path("asterisk").asText()).matches("2[0-9]\\..*");
    assertThat(demo.path("interaction").path("outcome").asText()).isEqualTo("PAID");
    assertThat(demo.path("interaction").path("language").asText()).isEqualTo("en");
    assertThat(demo.path("interaction").path("answered_at").asText()).isNotEmpty();
    assertThat(demo.path("interaction").path("ended_at").asText()).isNotEmpty();
    assertThat(demo.path("interaction").path("events")).isNotEmpty();
    assertThat(demo.path("payment").path("state").asText()).isEqualTo("PAID");
    assertThat(demo.path("payment").path("amount_pence").asLong()).isEqualTo(4250);
    assertThat(demo.path("payment").path("fund").asText()).isEqualTo("social-care");
    assertThat(demo.path("provider").path("id").asText())
        .isEqualTo(demo.path("payment").path("provider_id").asText());
    assertThat(demo.path("provider").path("amount_captured").asLong()).isEqualTo(4250);
    assertThat(demo.path("heard")).isNotEmpty();
    assertThat(demo.path("seconds").asDouble()).isPositive();
  }

  private Process start(String... arguments) throws IOException {
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
    return builder.start();
  }

  private List<String> outputUntil(String wanted) throws IOException {
    BufferedReader reader = launcher.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    String line = reader.readLine();
    while (line != null) {
      lines.add(line);
      if (line.startsWith(wanted)) {
        return lines;
      }
      line = reader.readLine();
    }
    return lines;
  }

  /** Processes that belong to this run. */
  private List<Long> marked() {
    return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(this::isMarked).toList();
  }

  private boolean isMarked(long pid) {
    try (Stream<String> environment =
        Stream.of(
            Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1)
                .split("\0"))) {
      return environment.anyMatch(("REDROSE_RUN=" + state)::equals);
    } catch (IOException _) {
      return false;
    }
  }
}
