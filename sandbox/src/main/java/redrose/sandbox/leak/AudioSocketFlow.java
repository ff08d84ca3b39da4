package redrose.sandbox.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What goes one way over Asterisk's AudioSocket, keys and sound each by itself: on the wire there
 * is a frame of sound every 20 ms between two keys.
 *
 * @see <a href="https://docs.asterisk.org/Configuration/Channel-Drivers/AudioSocket/">The
 *     protocol</a>
 */
final class AudioSocketFlow {
  private static final int HEADER = 3;
  private static final int KEY = 0x03;
  private static final int SOUND = 0x10;

  /** One a line. */
  private final StringBuilder keys = new StringBuilder();

  /** 8 kHz, 16 bits, little-endian. */
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();

  private AudioSocketFlow() {}

  static AudioSocketFlow of(byte[] flow) {
    var both = new AudioSocketFlow();
    var bytes = ByteBuffer.wrap(flow);
    while (bytes.remaining() >= HEADER) {
      var type = bytes.get();
      var payload = new byte[Math.min(Short.toUnsignedInt(bytes.getShort()), bytes.remaining())];
      bytes.get(payload);
      both.add(type, payload);
    }
    return both;
  }

  private void add(byte type, byte[] payload) {
    if (type == SOUND) sound.writeBytes(payload);
    if (type == KEY && payload.length == 1) {
      keys.append("key ").append((char) payload[0]).append('\n');
    }
  }

  /** Writes both to files of their own, as the scan knows them. */
  void write(Path folder, String name) throws IOException {
    Files.writeString(folder.resolve(name + ".keys"), keys);
    Files.write(folder.resolve(name + ".sln"), sound.toByteArray());
  }
}
