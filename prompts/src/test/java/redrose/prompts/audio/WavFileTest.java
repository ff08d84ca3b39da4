package redrose.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavFileTest {
  private static final short[] TONE = Tones.tone(800, 500, 8000, 0.3);

  @ParameterizedTest
  @CsvSource({"8000, 1", "16000, 1", "22050, 2", "44100, 1", "44100, 2", "48000, 2"})
  void usualRecordingsAreRead(int samplesPerSecond, int channels) {
    var tone = Tones.tone(800, 500, samplesPerSecond, 0.3);
    var samples = WavFile.toTelephone(Wavs.pcm(tone, samplesPerSecond, channels));
    assertThat(samples.length).isBetween(3990, 4001);
    assertThat(Tones.levelDb(Arrays.copyOfRange(samples, 1000, 3000)))
        .isCloseTo(-13.5, within(0.3));
  }

  @Test
  void otherPartsOfTheFileAreSkipped() {
    var wav = Wavs.withExtraChunk(Wavs.pcm(TONE, 8000, 1));
    assertThat(WavFile.toTelephone(wav)).isEqualTo(TONE);
  }

  @Test
  void whatIsNoWavIsSaidSo() {
    refused("ID3 and the rest".getBytes(StandardCharsets.US_ASCII), "not a WAV");
    refused(new byte[0], "not a WAV");
  }

  @Test
  void aFileCutShortIsSaidSo() {
    var wav = Wavs.pcm(TONE, 8000, 1);
    refused(Arrays.copyOf(wav, wav.length - 100), "cut short");
    refused(Arrays.copyOf(wav, 40), "no \"data\" part");
    refused(Arrays.copyOf(wav, 20), "cut short");
    refused(Arrays.copyOf(wav, 12), "no \"fmt\" part");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1, 8000, 8, 'not 16-bit PCM (format 7, 8 bits)'",
    "1, 1, 8000, 24, 'not 16-bit PCM (format 1, 24 bits)'",
    "3, 1, 8000, 32, 'not 16-bit PCM (format 3, 32 bits)'",
    "1, 6, 8000, 16, has 6 channels",
    "1, 0, 8000, 16, has 0 channels",
    "1, 1, 96000, 16, has 96000 samples a second",
    "1, 1, 4000, 16, has 4000 samples a second"
  })
  void anotherFormatIsSaidSo(
      int coding, int channels, int samplesPerSecond, int bits, String problem) {
    refused(Wavs.with(coding, channels, samplesPerSecond, bits, new byte[8000]), problem);
  }

  @Test
  void silenceIsSaidSo() {
    refused(Wavs.pcm(Samples.silence(500), 8000, 1), "only silence");
  }

  @Test
  void everyFaultSaysWhatWouldDo() {
    refused(new byte[0], "save it as 16-bit PCM WAV, 8 to 48 kHz, mono");
  }

  private static void refused(byte[] wav, String problem) {
    assertThatThrownBy(() -> WavFile.toTelephone(wav))
        .isInstanceOf(BadWav.class)
        .hasMessageContaining(problem);
  }
}
