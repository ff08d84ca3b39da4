package redrose.sandbox.speech.sound;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import redrose.prompts.audio.Samples;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.caller.Voices;

/** A minute of each noise, telephone band, at one level; the same for the same seed. */
public final class Noises {
  private static final int LENGTH = 60 * 8000;
  private static final String CROWD_TALK =
      """
      I went to the market on Friday and they had nothing left, so we took the bus back again.
      My sister rang from Preston, she says that it rained all week and the garden is under water.
      Have you seen my keys? They were on the table when I left. The match starts at half past
      seven, and he never comes in time. That is what the doctor told me, so I asked him again.
      """;

  private final Map<Noise, double[]> minutes = new EnumMap<>(Noise.class);

  /**
   * Makes them.
   *
   * @throws IOException where the crowd can't speak, espeak-ng missing for one
   */
  public Noises(long seed) throws IOException, InterruptedException {
    var random = new Random(seed);
    minutes.put(Noise.PINK, levelled(pink(random)));
    minutes.put(Noise.CAR, levelled(car(random)));
    minutes.put(Noise.BABBLE, levelled(babble()));
  }

  /** A stretch of it from a place that {@code random} chooses, root mean square 1. */
  double[] stretch(Noise noise, int length, Random random) {
    var minute = minutes.get(noise);
    int start = random.nextInt(LENGTH);
    var stretch = new double[length];
    for (int i = 0; i < length; i++) {
      stretch[i] = minute[(start + i) % LENGTH];
    }
    return stretch;
  }

  private static double[] levelled(double[] sound) {
    var limited = Band.limited(sound);
    double level = Level.of(limited);
    for (int i = 0; i < limited.length; i++) {
      limited[i] /= level;
    }
    return limited;
  }

  /** White noise through Paul Kellet's three poles, within half a decibel of −3 dB an octave. */
  private static double[] pink(Random random) {
    var pink = new double[LENGTH];
    double slow = 0;
    double middle = 0;
    double fast = 0;
    for (int i = 0; i < LENGTH; i++) {
      double white = random.nextGaussian();
      slow = 0.99765 * slow + white * 0.0990460;
      middle = 0.96300 * middle + white * 0.2965164;
      fast = 0.57000 * fast + white * 1.0526913;
      pink[i] = slow + middle + fast + white * 0.1848;
    }
    return pink;
  }

  /** Tyres fall by 6 dB an octave; the engine turns at some 2,400 a minute, and its firing hums. */
  private static double[] car(Random random) {
    var car = new double[LENGTH];
    double tyres = 0;
    double phase = 0;
    for (int i = 0; i < LENGTH; i++) {
      tyres = 0.985 * tyres + random.nextGaussian();
      phase += 2 * Math.PI * (80 + 8 * Math.sin(i / 20_000.0)) / 8000;
      car[i] = tyres;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        car[i] += 3.0 / harmonic * Math.sin(harmonic * phase);
      }
    }
    return car;
  }

  private static double[] babble() throws IOException, InterruptedException {
    var babble = new double[LENGTH];
    int late = 0;
    for (var voice : Voices.ofTheCrowd()) {
      var talk = talk(voice);
      double level = Level.ofSpeech(talk);
      for (int i = 0; i < LENGTH; i++) {
        babble[i] += talk[(i + late) % talk.length] / level;
      }
      late += 30_011;
    }
    return babble;
  }

  private static double[] talk(CallerVoice voice) throws IOException, InterruptedException {
    return Sound.of(Samples.concatenate(List.of(voice.say(CROWD_TALK), Samples.silence(300))));
  }
}
