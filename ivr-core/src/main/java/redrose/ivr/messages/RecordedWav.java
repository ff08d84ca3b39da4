package redrose.ivr.messages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import redrose.requests.Wav;

/** A WAV file as Asterisk writes it: a head of 44 bytes, then 16-bit samples at 8 kHz. */
final class RecordedWav {
  private static final int HEAD_BYTES = 44;
  private static final int RIFF_LENGTH_AT = 4;
  private static final int DATA_LENGTH_AT = 40;
  private static final int BYTES_PER_MS = 16;

  /** The least that is a message: half a second, and a hundredth of full loudness somewhere. */
  private static final int SHORTEST_MS = 500;

  private static final int QUIETEST = 330;

  /** Asterisk closes the file right behind its word that the caller has gone. */
  private static final int CLOSING_LIMIT_MS = 2_000;

  private static final int LOOK_EVERY_MS = 20;

  private final byte[] file;

  private RecordedWav(byte[] file) {
    this.file = file;
  }

  /** Reads a file once it is whole; empty where nothing was recorded. */
  static Optional<RecordedWav> read(Path path) throws IOException {
    try {
      var file = read(path, Wav.LARGEST_BYTES);
      for (int waitedMs = 0; !isClosed(file) && waitedMs < CLOSING_LIMIT_MS; ) {
        Thread.sleep(LOOK_EVERY_MS);
        waitedMs += LOOK_EVERY_MS;
        file = read(path, Wav.LARGEST_BYTES);
      }
      return file.length <= HEAD_BYTES || !isRiff(file)
          ? Optional.empty()
          : Optional.of(new RecordedWav(withItsLength(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The file, its head saying how long it is. */
  byte[] file() {
    return file;
  }

  int durationMs() {
    return (file.length - HEAD_BYTES) / BYTES_PER_MS;
  }

  /** Whether anything was said, as far as loudness tells. */
  boolean isHeard() {
    if (durationMs() < SHORTEST_MS) {
      return false;
    }
    var samples = little(file).position(HEAD_BYTES);
    while (samples.remaining() >= Short.BYTES) {
      if (Math.abs((int) samples.getShort()) >= QUIETEST) {
        return true;
      }
    }
    return false;
  }

  private static byte[] read(Path path, int mostBytes) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(mostBytes);
    }
  }

  /** The head's lengths are written when the file is closed. */
  private static boolean isClosed(byte[] file) {
    return file.length >= HEAD_BYTES
        && little(file).getInt(DATA_LENGTH_AT) == file.length - HEAD_BYTES;
  }

  private static boolean isRiff(byte[] file) {
    return new String(file, 0, RIFF_LENGTH_AT, StandardCharsets.US_ASCII).equals("RIFF");
  }

  private static byte[] withItsLength(byte[] file) {
    little(file)
        .putInt(RIFF_LENGTH_AT, file.length - 2 * RIFF_LENGTH_AT)
        .putInt(DATA_LENGTH_AT, file.length - HEAD_BYTES);
    return file;
  }

  private static ByteBuffer little(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }
}
