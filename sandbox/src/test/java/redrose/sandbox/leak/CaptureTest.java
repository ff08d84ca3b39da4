package redrose.sandbox.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void keysAndTonesBetweenFramesOfSoundAreFound() throws IOException {
    var keyed = Canary.fresh("keyed", Canary.ACCEPTED);
    var sounded = Canary.fresh("sounded", Canary.ACCEPTED);
    var wire = new ByteArrayOutputStream();
    for (var key : keyed.number().toCharArray()) {
      wire.writeBytes(new byte[] {0x10, 1, 64});
      wire.writeBytes(new byte[320]);
      wire.writeBytes(new byte[] {0x03, 0, 1, (byte) key});
    }
    for (var sample : KeySound.of(sounded.number())) {
      wire.writeBytes(new byte[] {0x10, 0, 2, (byte) sample, (byte) (sample >> 8)});
    }
    AudioSocketFlow.of(wire.toByteArray()).write(folder, "flow");

    assertThat(new Scan(List.of(keyed, sounded)).of(folder))
        .extracting(Finding::where, Finding::form, Finding::call)
        .containsExactlyInAnyOrder(
            tuple("flow.keys", "key by key", "keyed"), tuple("flow.sln", "as tones", "sounded"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Packets received/dropped on interface ''Loopback: lo'': 61/0 (pcap:0/dumpcap:0)', false",
    "'Packets received/dropped on interface ''Loopback: lo'': 61/10 (pcap:10/dumpcap:0)', true",
    "0 packets dropped by kernel, false",
    "20 packets dropped by kernel, true"
  })
  void aCaptureThatLostPacketsIsNone(String said, boolean lost) {
    assertThat(Capture.tellsOfLoss(said)).isEqualTo(lost);
  }
}
