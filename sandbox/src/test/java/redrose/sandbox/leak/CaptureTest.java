package redrose.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.sandbox.demo.Port;
import redrose.sandbox.demo.Ports;

/** What goes over a leg is put together again, however it was cut into packets. */
class CaptureTest {
  @TempDir Path folder;

  @Test
  void aCardInSeveralPacketsIsFound() throws Exception {
    assumeTrue(Tool.find("tcpdump").or(() -> Tool.find("dumpcap")).isPresent());
    var ports = Ports.free();
    var canary = Canary.fresh("a call", Canary.ACCEPTED);
    var capture = Capture.start(folder.resolve("packets.pcap"), ports).orElseThrow();
    try (var server =
            new ServerSocket(ports.of(Port.DATABASE), 1, InetAddress.getLoopbackAddress());
        var client = new Socket(InetAddress.getLoopbackAddress(), ports.of(Port.DATABASE));
        var accepted = server.accept()) {
      client.setTcpNoDelay(true);
      for (var part : List.of(canary.number().substring(0, 7), canary.number().substring(7))) {
        client.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
        assertThat(accepted.getInputStream().readNBytes(part.length())).hasSize(part.length());
      }
    }
    var flows = Files.createDirectory(folder.resolve("flows"));
    capture.writeFlows(flows);

    assertThat(new Scan(List.of(canary)).of(flows))
        .extracting(Finding::where)
        .allMatch(where -> where.startsWith("postgresql-"))
        .isNotEmpty();
  }
}
