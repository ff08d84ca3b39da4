package redrose.sandbox.leak;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import redrose.sandbox.demo.Ports;

/** Records the packets of every {@link Leg} on loopback, by tcpdump or Wireshark's dumpcap. */
final class Capture implements AutoCloseable {
  private static final int END_LIMIT_S = 30;

  /** Packets wait in the kernel's buffer for less than this before either program writes them. */
  private static final int LAST_PACKETS_MS = 2000;

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
  private final Path file;
  private final Map<Leg, Integer> ports = new EnumMap<>(Leg.class);

  private Capture(Process process, Path file, Ports ports) {
    this.process = process;
    this.file = file;
    for (var leg : Leg.values()) this.ports.put(leg, ports.of(leg.port()));
  }

  /** Starts one and returns when it records; empty where the machine has no program for it. */
  static Optional<Capture> start(Path file, Ports ports) throws IOException {
    var command = new ArrayList<>(List.of("sh", "-c", UNTIL_OUR_END, "capture"));
    var tcpdump = Tool.find("tcpdump");
    var dumpcap = Tool.find("dumpcap");
    if (tcpdump.isPresent()) {
      command.addAll(List.of(tcpdump.get().toString(), "-i", "lo", "-U", "-Z", "root"));
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
    awaitRecording(process.inputReader(StandardCharsets.UTF_8));
    return Optional.of(new Capture(process, file, ports));
  }

  /** What either says once packets are recorded. */
  private static void awaitRecording(BufferedReader said) throws IOException {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("listening on") || line.startsWith("File: ")) return;
    }
    throw new IOException("Packets can't be captured here: that needs root, or CAP_NET_RAW");
  }

  /** Ends it and writes what went each way on each connection to a file of its own. */
  void writeFlows(Path folder) throws IOException, InterruptedException {
    Thread.sleep(LAST_PACKETS_MS);
    close();
    PacketFile.read(file).writeFlows(ports, folder);
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
