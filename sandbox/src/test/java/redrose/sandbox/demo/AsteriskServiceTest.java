package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskServiceTest {
  static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  @TempDir Path dir;

  @Test
  void it_answers_on_its_sip_port_until_it_is_stopped() throws Exception {
    Ports ports = Ports.free();
    AsteriskService asterisk = new AsteriskService(ROOT, new StateFolder(dir), ports, Trial.USUAL);
    try {
      asterisk.start();

      assertThat(asterisk.version()).matches("2[0-9]\\..*");
      assertThat(Readiness.sip(ports.of(Port.SIP)).ask()).isTrue();
      assertThat(Leftovers.find(dir)).isNotEmpty();
    } finally {
      asterisk.stop();
    }
    assertThat(Leftovers.find(dir)).isEmpty();
    assertThat(ports.taken()).isEmpty();
  }
}
