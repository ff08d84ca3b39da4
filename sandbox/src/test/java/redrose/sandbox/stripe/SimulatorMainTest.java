package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorMainTest {
  private final StringWriter errors = new StringWriter();
  private final CommandLine command =
      new CommandLine(new SimulatorMain()).setErr(new PrintWriter(errors, true));

  @Test
  void aPortThatIsTakenIsSaidInOneSentenceWithTheMend() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int status = command.execute("--port", String.valueOf(taken.getLocalPort()));
      assertThat(status).isEqualTo(2);
      assertThat(errors.toString())
          .contains("can't listen on port " + taken.getLocalPort())
          .contains("--port")
          .hasLineCount(1);
    }
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThat(command.execute("--colour", "red")).isEqualTo(2);
    assertThat(errors.toString()).contains("--colour");
  }
}
