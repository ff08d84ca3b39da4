package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path ours;
  @TempDir Path theirs;
  Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void a_process_of_an_earlier_run_is_ended_with_its_children() throws Exception {
    process = marked(ours, "sleep 300 & wait");
    assertThat(Wait.until(java.time.Duration.ofSeconds(20), () -> Leftovers.find(ours).size() == 2))
        .isTrue();

    assertThat(Leftovers.end(ours)).isEqualTo(2);

    assertThat(Leftovers.find(ours)).isEmpty();
  }

  @Test
  void a_process_of_another_checkout_is_left_alone() throws Exception {
    process = marked(theirs, "exec sleep 300");

    assertThat(Leftovers.end(ours)).isZero();

    assertThat(process.isAlive()).isTrue();
  }

  private static Process marked(Path state, String script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
    builder.environment().put(Leftovers.MARK, state.toString());
    return builder.start();
  }
}
