package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;

/** The launcher as a process of its own, as ./redrose starts it. */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
class LauncherTest {
  @TempDir Path state;
  private LauncherProcess launcher;

  @AfterEach
  void end() throws Exception {
    launcher.kill();
    for (long pid : marked()) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void whenItIsToldToEndNothingIsLeft() throws Exception {
    launcher = start("up", "--free-ports");
    launcher.outputUntil("Redrose is up.");
    Path addresses = state.resolve("run.env");
    assertThat(addresses).exists();
    assertThat(marked()).hasSizeGreaterThan(5);
    byte[] stale = Files.readAllBytes(addresses);

    launcher.askToEnd();

    launcher.exitCode();
    assertThat(marked()).isEmpty();
    assertThat(addresses).doesNotExist();

    Files.write(addresses, stale);
    launcher = start("call", RunningStack.ROOT.resolve("sandbox/calls/pay.call").toString());
    assertThat(launcher.outputUntil("Redrose is not running"))
        .containsExactly("Redrose is not running: start it with ./redrose up first.");
  }

  @Test
  void whenAPartCannotStartNothingIsLeft() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      launcher = start("up", "--free-ports", "--port", "ivr-health=" + taken.getLocalPort());
      List<String> output = launcher.wholeOutput();

      assertThat(launcher.exitCode()).isEqualTo(1);
      assertThat(output.getLast()).contains("ivr-health").contains("--port");
      assertThat(marked()).isEmpty();
    }
  }

  @Test
  void afterAKillTheNextStartEndsWhatWasLeftAndLeavesNothingItself() throws Exception {
    launcher = start("up", "--free-ports");
    launcher.outputUntil("Redrose is up.");
    List<ProcessHandle> children = launcher.children();
    assertThat(children).hasSizeGreaterThanOrEqualTo(4);
    launcher.kill();
    assertThat(children).allMatch(ProcessHandle::isAlive);

    launcher = start("demo", "--free-ports", "--once", "--json");
    List<String> output = launcher.wholeOutput();

    assertThat(launcher.exitCode()).as(String.join("\n", output)).isZero();
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

  private LauncherProcess start(String... arguments) throws IOException {
    return LauncherProcess.start(state, arguments);
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
