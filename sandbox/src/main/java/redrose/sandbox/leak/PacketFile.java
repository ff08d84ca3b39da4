package redrose.sandbox.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A capture in libpcap's format (draft-ietf-opsawg-pcap), of Ethernet frames as loopback has them:
 * what was sent, put together by sender and receiver. On loopback packets keep their order.
 */
final class PacketFile {
  private static final int MICROSECONDS = 0xa1b2c3d4;
  private static final int NANOSECONDS = 0xa1b23c4d;
  private static final int FILE_HEADER = 24;
  private static final int PACKET_HEADER = 16;
  private static final int ETHERNET = 14;
  private static final int IPV4 = 0x0800;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int UDP_HEADER = 8;

  /** From one port to another. */
  private record Way(int from, int to) {}

  private final Map<Way, ByteArrayOutputStream> flows = new LinkedHashMap<>();

  private PacketFile() {}

  static PacketFile read(Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    var magic = bytes.getInt();
    if (magic != MICROSECONDS && magic != NANOSECONDS) {
      throw new IOException(file + " is no capture of this machine's");
    }
    var packets = new PacketFile();
    bytes.position(FILE_HEADER);
    while (bytes.remaining() >= PACKET_HEADER) {
      var length = bytes.getInt(bytes.position() + 8);
      bytes.position(bytes.position() + PACKET_HEADER);
      if (length > bytes.remaining()) break; // it was being written as the capture ended
      packets.add(bytes.slice(bytes.position(), length).order(ByteOrder.BIG_ENDIAN));
      bytes.position(bytes.position() + length);
    }
    return packets;
  }

  private void add(ByteBuffer frame) {
    if (frame.getShort(ETHERNET - 2) != IPV4) return;
    var ipHeader = 4 * (frame.get(ETHERNET) & 0x0F);
    var protocol = frame.get(ETHERNET + 9);
    var end = ETHERNET + Short.toUnsignedInt(frame.getShort(ETHERNET + 2));
    var at = ETHERNET + ipHeader;
    if (protocol != TCP && protocol != UDP) return;
    var header = protocol == UDP ? UDP_HEADER : 4 * ((frame.get(at + 12) & 0xF0) >>> 4);
    var way =
        new Way(
            Short.toUnsignedInt(frame.getShort(at)), Short.toUnsignedInt(frame.getShort(at + 2)));
    var flow = flows.computeIfAbsent(way, _ -> new ByteArrayOutputStream());
    // loopback's large segments have no length of their own: then all of the frame is theirs
    var last = end > at ? Math.min(end, frame.limit()) : frame.limit();
    var payload = new byte[Math.max(0, last - at - header)];
    frame.get(at + header, payload);
    flow.writeBytes(payload);
    if (protocol == UDP) flow.write('\n');
  }

  /** Writes each way's bytes to a file that is named by its leg and ports. */
  void writeFlows(Map<Leg, Integer> ports, Path folder) throws IOException {
    for (var flow : flows.entrySet()) {
      for (var leg : ports.entrySet()) {
        var way = flow.getKey();
        if (way.from() == leg.getValue() || way.to() == leg.getValue()) {
          var name = "%s-%d-%d".formatted(leg.getKey().fileName(), way.from(), way.to());
          var bytes = flow.getValue().toByteArray();
          Files.write(folder.resolve(name), bytes);
          if (leg.getKey() == Leg.IVR_AUDIOSOCKET) AudioSocketFlow.of(bytes).write(folder, name);
        }
      }
    }
  }
}
