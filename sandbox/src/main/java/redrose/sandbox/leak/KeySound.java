package redrose.sandbox.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Keys as a telephone sounds them: 80 ms each, 60 ms between. */
final class KeySound {
  private static final String KEYS = "123A456B789C*0#D";
  private static final int[] LOW_HZ = {697, 770, 852, 941};
  private static final int[] HIGH_HZ = {1209, 1336, 1477, 1633};
  private static final int KEY = 640;
  private static final int PAUSE = 480;
  private static final AudioFormat TELEPHONE = new AudioFormat(8000, 16, 1, true, false);

  private KeySound() {}

  /** Writes them as a WAV file. */
  static Path write(String keys, Path file) throws IOException {
    var samples = of(keys);
    var bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    try (var sound =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), TELEPHONE, samples.length)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  static short[] of(String keys) {
    var samples = new short[(KEY + PAUSE) * keys.length()];
    for (int n = 0; n < keys.length(); n++) {
      int place = KEYS.indexOf(keys.charAt(n));
      for (int i = 0; i < KEY; i++) {
        samples[n * (KEY + PAUSE) + i] =
            (short) (4000 * (wave(LOW_HZ[place / 4], i) + wave(HIGH_HZ[place % 4], i)));
      }
    }
    return samples;
  }

  private static double wave(int hertz, int sample) {
    return Math.sin(2 * Math.PI * hertz * sample / 8000);
  }
}
