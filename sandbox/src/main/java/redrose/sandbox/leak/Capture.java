package redrose.sandbox.leak;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redrose.sandbox.demo.Ports;

/** Records the packets of every {@link Leg} on loopback, by tcpdump or Wireshark's dumpcap. */
final class Capture implements AutoCloseable {
  private static final int END_LIMIT_S = 30;

  private static final int LAST_PACKET_LIMIT_S = 60;
  private static final int POLL_MS = 200;

  private static final Pattern DROPPED =
      Pattern.compile("[1-9]\\d* packets? dropped by|dropped on interface .*: \\d+/[1-9]");

  /**
   * Runs a program until its own end, or until our end of its standard input is closed: by us, or
   * by the system, however we ended.
   */
  private static final String UNTIL_OUR_END =
      """
      exec 3<&0
      "$@" 3<&- &
      tool=$!
      { cat <&3 >/dev/null; kill "$tool"; } 2>/dev/null &
      wait "$tool"
      """;

  private final Process process;
  private final BufferedReader said;
  private final Path file;
  private final Map<Leg, Integer> ports = new EnumMap<>(Leg.class);

  private Capture(Process process, BufferedReader said, Path file, Ports ports) {
    this.process = process;
    this.said = said;
    this.file = file;
    for (var leg : Leg.values()) this.ports.put(leg, ports.of(leg.port()));
  }

  /** Starts one and returns when it records; empty where the machine has no program for it. */
  static Optional<Capture> start(Path file, Ports ports) throws IOException {
    var command = new ArrayList<>(List.of("sh", "-c", UNTIL_OUR_END, "capture"));
    var tcpdump = Tool.find("tcpdump");
    var dumpcap = Tool.find("dumpcap");
    if (tcpdump.isPresent()) {
      command.addAll(List.of(tcpdump.get().toString(), "-i", "lo", "-U", "-B", "65536"));
      command.addAll(List.of("-Z", "root"));
      command.addAll(List.of("-w", file.toString()));
    } else if (dumpcap.isPresent()) {
      command.addAll(List.of(dumpcap.get().toString(), "-i", "lo", "-P", "-B", "64"));
      command.addAll(List.of("-w", file.toString(), "-f"));
    } else {
      return Optional.empty();
    }
    var filter =
        List.of(Leg.values()).stream()
            .map(leg -> "port " + ports.of(leg.port()))
            .collect(Collectors.joining(" or "));
    command.add(filter);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = process.inputReader(StandardCharsets.UTF_8);
    awaitRecording(said);
    return Optional.of(new Capture(process, said, file, ports));
  }

  /** What either says once packets are recorded. */
  private static void awaitRecording(BufferedReader said) throws IOException {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("listening on") || line.startsWith("File: ")) return;
    }
    throw new IOException("Packets can't be captured here: that needs root, or CAP_NET_RAW");
  }

  /**
   * Ends it once it has written all, and writes what went each way on each connection to a file of
   * its own.
   *
   * @throws IOException if it lost packets: what is not looked at is not clean
   */
  void writeFlows(Path folder) throws IOException, InterruptedException {
    awaitLastPacket();
    close();
    for (var line : said.lines().toList()) {
      if (tellsOfLoss(line)) throw new IOException("The packet capture lost some: " + line.strip());
    }
    PacketFile.read(file).writeFlows(ports, folder);
  }

  /** Whether a line of tcpdump's or dumpcap's tells of packets that came too fast for it. */
  static boolean tellsOfLoss(String line) {
    return DROPPED.matcher(line).find();
  }

  /** Packets wait in the kernel: one that is sent after all others is written after them. */
  private void awaitLastPacket() throws IOException, InterruptedException {
    var mark = "capture ends " + UUID.randomUUID();
    var last = mark.getBytes(StandardCharsets.US_ASCII);
    var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(Leg.POSTGRESQL));
    var limit = Instant.now().plusSeconds(LAST_PACKET_LIMIT_S);
    try (var sender = new DatagramSocket()) {
      do {
        if (Instant.now().isAfter(limit)) throw new IOException("The packet capture lags behind");
        sender.send(new DatagramPacket(last, last.length, to));
        Thread.sleep(POLL_MS);
      } while (!Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark));
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(END_LIMIT_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("The packet capture did not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
