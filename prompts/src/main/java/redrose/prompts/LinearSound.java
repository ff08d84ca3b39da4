package redrose.prompts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import redrose.call.Utterance;
import redrose.prompts.audio.G711;

/**
 * An utterance's sound without a telephone's coding, for who plays it to a caller by another way
 * than Asterisk's files. The file that Asterisk would play is what is read, so that both sound the
 * same; that takes less than a millisecond.
 */
public final class LinearSound {
  private static final String A_LAW = ".alaw";
  private static final short[] SAMPLES = new short[1 << Byte.SIZE];

  static {
    for (int coded = 0; coded < SAMPLES.length; coded++) {
      SAMPLES[coded] = G711.fromALaw((byte) coded);
    }
  }

  private LinearSound() {}

  /**
   * Its samples, 16 bits little-endian, 8,000 a second.
   *
   * @throws UncheckedIOException where a file can't be read
   */
  public static byte[] of(Utterance utterance) {
    var sound = new ByteArrayOutputStream();
    try {
      for (var base : utterance.sounds()) {
        sound.writeBytes(decoded(Files.readAllBytes(Path.of(base + A_LAW))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("prompt " + utterance.key() + " can't be read", e);
    }
    return sound.toByteArray();
  }

  private static byte[] decoded(byte[] coded) {
    var samples = ByteBuffer.allocate(Short.BYTES * coded.length).order(ByteOrder.LITTLE_ENDIAN);
    for (byte one : coded) {
      samples.putShort(SAMPLES[Byte.toUnsignedInt(one)]);
    }
    return samples.array();
  }
}
