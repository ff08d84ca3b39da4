package redrose.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolishTest {
  @Test
  void deadAirIsCutButForAMomentOnEachSide() {
    var sound =
        Samples.concatenate(
            List.of(Samples.silence(300), Tones.tone(800, 400, 8000, 0.3), Samples.silence(500)));
    var trimmed = Polish.trim(sound);
    assertThat(Samples.lengthMs(trimmed)).isBetween(450L, 470L);
    assertThat(firstSoundMs(trimmed)).isBetween(15L, 40L);
  }

  @Test
  void aPauseInsideStays() {
    var word = Tones.tone(800, 200, 8000, 0.3);
    var trimmed = Polish.trim(Samples.concatenate(List.of(word, Samples.silence(400), word)));
    assertThat(Samples.lengthMs(trimmed)).isEqualTo(800);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.9})
  void loudOrSoftItComesOutAtOneLevel(double level) {
    var words = Tones.tone(800, 400, 8000, level);
    var sound = Polish.level(Samples.concatenate(List.of(words, Samples.silence(1600))));
    assertThat(Tones.levelDb(Arrays.copyOf(sound, 3200))).isCloseTo(-16, within(0.5));
  }

  @Test
  void aSuddenPeakIsRoundedOffAndNotCut() {
    var sound = Tones.tone(800, 400, 8000, 0.05);
    sound[1600] = 8000;
    var levelled = Polish.level(sound);
    assertThat(levelled[1600]).isBetween((short) 20000, (short) 32766);
  }

  @Test
  void silenceStaysSilence() {
    assertThat(Polish.level(Samples.silence(100))).containsOnly((short) 0);
    assertThat(Polish.trim(Samples.silence(100)).length).isLessThanOrEqualTo(800);
  }

  private static long firstSoundMs(short[] samples) {
    int i = 0;
    while (Math.abs(samples[i]) < 500) {
      i++;
    }
    return i / Samples.PER_MS;
  }
}
