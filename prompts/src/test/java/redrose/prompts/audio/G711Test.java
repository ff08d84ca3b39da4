package redrose.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G711Test {
  @ParameterizedTest
  @CsvSource({
    "0, d5",
    "8, d5",
    "-8, 55",
    "16, d4",
    "-1, 55",
    "264, c5",
    "1000, fa",
    "-1000, 7a",
    "32767, aa",
    "-32768, 2a"
  })
  void aLawOfKnownSamples(short sample, String expected) {
    assertThat(hex(G711.toALaw(sample))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ff",
    "4, fe",
    "8, fe",
    "264, e7",
    "-8, 7e",
    "1000, ce",
    "-1000, 4e",
    "32767, 80",
    "-32768, 00",
    "-1, 7f"
  })
  void muLawOfKnownSamples(short sample, String expected) {
    assertThat(hex(G711.toMuLaw(sample))).isEqualTo(expected);
  }

  @Test
  void everyByteDecodesAsJavaSoundDecodesIt() throws IOException {
    var aLaw = decodedByJavaSound(AudioFormat.Encoding.ALAW);
    var muLaw = decodedByJavaSound(AudioFormat.Encoding.ULAW);
    for (int code = 0; code < 256; code++) {
      assertThat(G711.fromALaw((byte) code)).as("A-law %x", code).isEqualTo(aLaw[code]);
      assertThat(G711.fromMuLaw((byte) code)).as("µ-law %x", code).isEqualTo(muLaw[code]);
    }
  }

  @Test
  void everyByteSurvivesDecodingAndCodingAgain() {
    for (int code = 0; code < 256; code++) {
      assertThat(G711.toALaw(G711.fromALaw((byte) code))).isEqualTo((byte) code);
      if (code != 0x7f) { // µ-law's minus zero
        assertThat(G711.toMuLaw(G711.fromMuLaw((byte) code))).isEqualTo((byte) code);
      }
    }
  }

  @Test
  void noSampleMovesByMoreThanHalfAStepOfItsSegment() {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int most = Math.abs(sample) / 32 + 8;
      int aLaw = G711.fromALaw(G711.toALaw((short) sample));
      int muLaw = G711.fromMuLaw(G711.toMuLaw((short) sample));
      assertThat(Math.abs(aLaw - sample)).as("A-law of %d", sample).isLessThanOrEqualTo(most);
      assertThat(Math.abs(muLaw - sample)).as("µ-law of %d", sample).isLessThanOrEqualTo(most);
    }
  }

  private static short[] decodedByJavaSound(AudioFormat.Encoding encoding) throws IOException {
    var bytes = new byte[256];
    for (int code = 0; code < 256; code++) {
      bytes[code] = (byte) code;
    }
    var format = new AudioFormat(encoding, 8000, 8, 1, 1, 8000, false);
    var coded = new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length);
    var linear = new AudioFormat(8000, 16, 1, true, false);
    try (var decoded = AudioSystem.getAudioInputStream(linear, coded)) {
      var samples = new short[256];
      ByteBuffer.wrap(decoded.readAllBytes())
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      return samples;
    }
  }

  private static String hex(byte coded) {
    return "%02x".formatted(coded);
  }
}
