package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import redrose.prompts.audio.BadWav;
import redrose.prompts.audio.G711;
import redrose.prompts.audio.WavFile;

/** The keys that can be heard in a sound file, of the kinds that Asterisk and Redrose write. */
final class Sounds {
  private static final String NONE = "";

  private Sounds() {}

  static String keys(Path file) throws IOException {
    var name = file.getFileName().toString();
    var kind = name.substring(name.lastIndexOf('.') + 1);
    return switch (kind) {
      case "wav" -> ofWav(Files.readAllBytes(file));
      case "alaw", "al" -> Tones.keys(decoded(Files.readAllBytes(file), true));
      case "ulaw", "ul", "mu", "pcm" -> Tones.keys(decoded(Files.readAllBytes(file), false));
      case "sln", "raw" -> Tones.keys(linear(Files.readAllBytes(file)));
      default -> NONE;
    };
  }

  private static String ofWav(byte[] wav) {
    try {
      return Tones.keys(WavFile.toTelephone(wav));
    } catch (BadWav e) {
      return NONE; // its bytes have been looked at
    }
  }

  private static short[] decoded(byte[] coded, boolean isALaw) {
    var samples = new short[coded.length];
    for (int i = 0; i < coded.length; i++) {
      samples[i] = isALaw ? G711.fromALaw(coded[i]) : G711.fromMuLaw(coded[i]);
    }
    return samples;
  }

  private static short[] linear(byte[] bytes) {
    var samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }
}
