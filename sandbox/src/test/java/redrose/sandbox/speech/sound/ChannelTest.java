package redrose.sandbox.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.sandbox.speech.caller.Voices;

class ChannelTest {
  private static Noises noises;

  @BeforeAll
  static void makeNoise() throws Exception {
    assumeTrue(
        Voices.ofTheCrowd().getFirst().isThere(), "espeak-ng speaks the crowd: it is not there");
    noises = new Noises(1);
  }

  @ParameterizedTest
  @EnumSource
  void theVoiceIsAsFarAboveTheNoiseAsIsSaid(Noise noise) {
    var channel = new Channel(noises);
    var tone = tone(1000, 8000);
    var noisy = Sound.of(channel.carry(tone, new Condition(noise, 10), 10_000, 0, new Random(1)));

    double voiceAndNoise = Level.of(part(noisy, 80_400, 87_600));
    double alone = Level.of(part(noisy, 0, 80_000));
    double voice = Math.sqrt(voiceAndNoise * voiceAndNoise - alone * alone);

    assertThat(20 * Math.log10(voice / alone)).isCloseTo(10, within(1.5));
  }

  @Test
  void theTelephoneLetsItsBandThroughAndLittleElse() {
    assertThat(throughTheBand(1000)).isCloseTo(1, within(0.02));
    assertThat(throughTheBand(3000)).isCloseTo(1, within(0.02));
    assertThat(throughTheBand(100)).isLessThan(0.05);
    assertThat(throughTheBand(3800)).isLessThan(0.05);
  }

  @Test
  void theSameSeedHasTheSameSound() throws Exception {
    var condition = new Condition(Noise.BABBLE, 5);

    assertThat(new Channel(new Noises(1)).carryNothing(condition, 1000, new Random(2)))
        .isEqualTo(new Channel(noises).carryNothing(condition, 1000, new Random(2)));
  }

  private static double throughTheBand(double hertz) {
    var tone = Sound.of(tone(hertz, 8000));
    return Level.of(part(Band.limited(tone), 400, 7600)) / Level.of(part(tone, 400, 7600));
  }

  private static short[] tone(double hertz, int length) {
    return Sound.samples(
        IntStream.range(0, length)
            .mapToDouble(i -> 10_000 * Math.sin(2 * Math.PI * hertz * i / 8000))
            .toArray());
  }

  private static double[] part(double[] sound, int from, int to) {
    return Arrays.copyOfRange(sound, from, to);
  }
}
