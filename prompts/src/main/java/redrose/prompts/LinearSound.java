package redrose.prompts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import redrose.call.Utterance;
import redrose.prompts.audio.G711;

/**
 * An utterance's sound without a telephone's coding, for who plays it to a caller by another way
 * than Asterisk's files. The file that Asterisk would play is what is read, so that both sound the
 * same; that takes less than a millisecond.
 */
public final class LinearSound {
  private static final String A_LAW = ".alaw";
  private static final AudioFormat LINE_FORMAT = new AudioFormat(8_000, Short.SIZE, 1, true, false);
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

  /**
   * Utterances one after the other as a WAV file, for who listens before any caller does. What they
   * say is made anew and leaves no file behind.
   */
  public static byte[] wav(List<Utterance> utterances) {
    var sound = new ByteArrayOutputStream();
    for (var utterance : utterances) {
      sound.writeBytes(decoded(((Saying) utterance).sound().aLaw()));
    }
    var samples = sound.toByteArray();
    var wav = new ByteArrayOutputStream();
    var length = samples.length / Short.BYTES;
    try (var stream =
        new AudioInputStream(new ByteArrayInputStream(samples), LINE_FORMAT, length)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wav.toByteArray();
  }

  private static byte[] decoded(byte[] coded) {
    var samples = ByteBuffer.allocate(Short.BYTES * coded.length).order(ByteOrder.LITTLE_ENDIAN);
    for (byte one : coded) {
      samples.putShort(SAMPLES[Byte.toUnsignedInt(one)]);
    }
    return samples.array();
  }
}
