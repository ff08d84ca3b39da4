package redrose.sandbox.speech.sound;

import java.util.Random;
import redrose.prompts.audio.G711;

/** A telephone at a noisy place: band, level, noise and A-law. */
public final class Channel {
  private static final int SAMPLES_PER_MS = 8;

  /** A voice over a telephone, of the parts that are speech: −20 dB under full scale. */
  private static final double SPEECH_LEVEL = Short.MAX_VALUE * Level.ratio(-20);

  private final Noises noises;

  public Channel(Noises noises) {
    this.noises = noises;
  }

  /**
   * What the line hears of a voice.
   *
   * @param voice 16-bit samples, 8,000 a second
   * @param beforeMs how long the noise alone is heard before
   * @param afterMs and afterwards
   * @param random chooses the piece of noise
   */
  public short[] carry(
      short[] voice, Condition condition, int beforeMs, int afterMs, Random random) {
    int before = beforeMs * SAMPLES_PER_MS;
    var speech = levelled(voice);
    var line = noise(condition, before + voice.length + afterMs * SAMPLES_PER_MS, random);
    for (int i = 0; i < speech.length; i++) {
      line[before + i] += speech[i];
    }
    return coded(line);
  }

  /** The noise alone, as loud as beside a voice. */
  public short[] carryNothing(Condition condition, int lengthMs, Random random) {
    return coded(noise(condition, lengthMs * SAMPLES_PER_MS, random));
  }

  /** The voice alone, where something else adds the noise. */
  public short[] carryAlone(short[] voice) {
    return Sound.samples(levelled(voice));
  }

  private static double[] levelled(short[] voice) {
    var speech = Band.limited(Sound.of(voice));
    double gain = SPEECH_LEVEL / Level.ofSpeech(speech);
    for (int i = 0; i < speech.length; i++) {
      speech[i] *= gain;
    }
    return speech;
  }

  private double[] noise(Condition condition, int length, Random random) {
    var noise = noises.stretch(condition.noise(), length, random);
    double gain = SPEECH_LEVEL * Level.ratio(-condition.decibels());
    for (int i = 0; i < length; i++) {
      noise[i] *= gain;
    }
    return noise;
  }

  private static short[] coded(double[] line) {
    var coded = G711.toALaw(Sound.samples(line));
    var samples = new short[coded.length];
    for (int i = 0; i < coded.length; i++) {
      samples[i] = G711.fromALaw(coded[i]);
    }
    return samples;
  }
}
