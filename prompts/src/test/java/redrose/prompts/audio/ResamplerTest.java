package redrose.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
  @ParameterizedTest
  @ValueSource(ints = {11025, 16000, 22050, 32000, 44100, 48000})
  void speechKeepsItsLevelPitchAndLength(int samplesPerSecond) {
    var out = Resampler.toTelephone(Tones.tone(1000, 500, samplesPerSecond, 0.5), samplesPerSecond);
    assertThat(out.length).isBetween(3990, 4001);
    assertThat(Tones.levelDb(middle(out))).isCloseTo(-9.03, within(0.2));
    assertThat(crossings(middle(out))).isBetween(498, 502);
  }

  @ParameterizedTest
  @ValueSource(ints = {16000, 44100, 48000})
  void whatATelephoneCannotCarryDoesNotFoldBack(int samplesPerSecond) {
    var out = Resampler.toTelephone(Tones.tone(5000, 500, samplesPerSecond, 0.5), samplesPerSecond);
    assertThat(Tones.levelDb(middle(out))).isLessThan(-50);
  }

  @Test
  void telephoneRateIsLeftAlone() {
    var samples = Tones.tone(1000, 10, 8000, 0.5);
    assertThat(Resampler.toTelephone(samples, 8000)).isEqualTo(samples);
  }

  /** 250 ms without the edges. */
  private static short[] middle(short[] samples) {
    return Arrays.copyOfRange(samples, 1000, 3000);
  }

  private static int crossings(short[] samples) {
    int crossings = 0;
    for (int i = 1; i < samples.length; i++) {
      if (samples[i - 1] < 0 != samples[i] < 0) {
        crossings++;
      }
    }
    return crossings;
  }
}
