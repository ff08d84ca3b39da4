package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  final Ports free = Ports.free();

  @Test
  void a_taken_port_is_told_with_its_holder_and_the_mend() throws Exception {
    try (ServerSocket held = new ServerSocket(0, 1, LOOPBACK)) {
      int number = held.getLocalPort();
      Ports ports = free.with(Map.of("stripe", number));

      assertThatThrownBy(() -> PortHolder.requireFree(ports, ROOT))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Port " + number + " (stripe) is taken by java (process ")
          .hasMessageContaining("process " + ProcessHandle.current().pid() + ")")
          .hasMessageContaining("--port stripe=" + (number + 1));
    }
  }

  @Test
  void a_sip_port_is_looked_for_among_udp_ports() throws Exception {
    try (DatagramSocket held = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
      assertThat(free.with(Map.of("sip", held.getLocalPort())).taken()).containsExactly(Port.SIP);
    }
  }

  @Test
  void free_ports_are_free_and_differ() {
    assertThat(free.taken()).isEmpty();
    assertThat(Port.values()).extracting(free::of).doesNotHaveDuplicates();
  }

  @Test
  void an_unknown_name_is_answered_with_the_known_ones() {
    assertThatThrownBy(() -> free.with(Map.of("fax", 1)))
        .hasMessageContaining("no port called “fax”")
        .hasMessageContaining("gateway-health");
  }
}
