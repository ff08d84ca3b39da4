package redrose.sandbox.phone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Writes what is heard to a WAV file in true time: where no packets came there is silence, so that
 * second 12 of the file is second 12 of the call.
 */
final class Recording implements AudioListener {
  private static final int RATE = 8000;
  private static final int SAMPLES_A_MS = RATE / 1000;
  private static final int HEADER_BYTES = 44;
  private static final int JITTER_MS = 60;

  /** Three seconds: so long may a busy machine hold packets back. */
  private static final int PACKETS_HELD = 150;

  private final Queue<short[]> held = new ArrayDeque<>();
  private final Queue<Long> heldAtMs = new ArrayDeque<>();
  private final Path file;
  private final OutputStream out;
  private long samples;

  Recording(Path file) throws IOException {
    this.file = file;
    out = new BufferedOutputStream(Files.newOutputStream(file));
    out.write(header(0));
  }

  @Override
  public void heard(short[] heard, long atMs) {
    held.add(heard);
    heldAtMs.add(atMs);
    try {
      if (held.size() > PACKETS_HELD) writeNext();
    } catch (IOException e) {
      throw new UncheckedIOException("The recording can't be written", e);
    }
  }

  private void writeNext() throws IOException {
    var lateMs = dueMs() - samples / SAMPLES_A_MS;
    if (lateMs > JITTER_MS) write(new short[Math.toIntExact(lateMs * SAMPLES_A_MS)]);
    heldAtMs.remove();
    write(held.remove());
  }

  /**
   * When the next packet was due. One that was held back on the way is told from a pause of the
   * sender's by those after it, which then come faster than they play.
   */
  private long dueMs() {
    long aheadMs = 0;
    var due = Long.MAX_VALUE;
    var times = heldAtMs.iterator();
    for (var packet : held) {
      due = Math.min(due, times.next() - aheadMs);
      aheadMs += packet.length / SAMPLES_A_MS;
    }
    return due;
  }

  private void write(short[] some) throws IOException {
    var bytes = ByteBuffer.allocate(2 * some.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(some);
    out.write(bytes.array());
    samples += some.length;
  }

  /** Puts the length into the file's header. */
  @Override
  public void over() {
    try (out) {
      while (!held.isEmpty()) writeNext();
      out.flush();
      try (var whole = new RandomAccessFile(file.toFile(), "rw")) {
        whole.write(header(samples));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The recording can't be written", e);
    }
  }

  /** 8 kHz, one channel, 16 bits. */
  private static byte[] header(long samples) {
    var dataBytes = Math.toIntExact(2 * samples);
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(HEADER_BYTES - 8 + dataBytes)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(RATE)
        .putInt(2 * RATE)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(dataBytes)
        .array();
  }
}
