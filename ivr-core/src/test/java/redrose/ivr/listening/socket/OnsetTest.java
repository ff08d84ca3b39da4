package redrose.ivr.listening.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OnsetTest {
  private static final int FRAME_MS = 20;

  private final Onset onset = new Onset();
  private final Random random = new Random(1);

  @Test
  void aVoiceIsNoticedWithinATenthOfASecond() {
    listen(50, 30);
    assertThat(msUntilNoticed(3_000)).isBetween(1, 100);
  }

  @Test
  void aVoiceAboveANoisyLineIsNoticedToo() {
    listen(50, 500);
    assertThat(msUntilNoticed(6_000)).isBetween(1, 100);
  }

  @Test
  void aSteadyNoiseIsNone() {
    assertThat(listen(1000, 2_000)).isFalse();
  }

  @Test
  void aClickIsNone() {
    listen(50, 30);
    assertThat(listen(2, 20_000)).isFalse();
    assertThat(listen(50, 30)).isFalse();
  }

  @Test
  void silenceIsNone() {
    assertThat(listen(500, 0)).isFalse();
  }

  private boolean listen(int frames, int level) {
    boolean noticed = false;
    for (int frame = 0; frame < frames; frame++) {
      noticed |= onset.hears(noise(level));
    }
    return noticed;
  }

  private int msUntilNoticed(int level) {
    for (int frame = 1; frame <= 50; frame++) {
      if (onset.hears(noise(level))) {
        return frame * FRAME_MS;
      }
    }
    return -1;
  }

  private byte[] noise(int level) {
    var sound = new byte[Line.FRAME_BYTES];
    for (int i = 0; i < sound.length; i += Short.BYTES) {
      int sample = (int) Math.round(random.nextGaussian() * level);
      sound[i] = (byte) sample;
      sound[i + 1] = (byte) (sample >> Byte.SIZE);
    }
    return sound;
  }
}
