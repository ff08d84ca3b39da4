package redrose.prompts.sound;

import java.nio.file.Path;

/**
 * What plays to whoever waits: a phrase of eight soft notes that may be repeated for ever and
 * stopped after any. It is made here, so nobody else's rights are in it.
 */
public final class HoldMusic {
  /** Its key on timelines and labels. It is no prompt, so no catalogue has it. */
  public static final String KEY = "system.hold-music";

  /** What timelines say for it. */
  public static final String TEXT = "music";

  /** BCP 47 for what has no words. */
  private static final String NO_LANGUAGE = "zxx";

  private static final String FILE = "system/hold-music";
  private static final int SAMPLES_A_SECOND = 8_000;
  private static final int NOTE_SAMPLES = 4_800;

  /** C major, a note in 0.6 s. */
  private static final double[] NOTES_HZ = {
    261.63, 329.63, 392.00, 440.00, 392.00, 329.63, 293.66, 196.00
  };

  /** Well below a voice, so that words between are clear. */
  private static final double PEAK = 3_000;

  private static final double DECAY_SECONDS = 0.35;
  private static final double ATTACK_SECONDS = 0.02;
  private static final double OVERTONE = 0.3;

  private HoldMusic() {}

  /** Puts it where Asterisk finds it. */
  public static SoundFile install(Path audioDir) {
    var file = new SoundFile(audioDir.toAbsolutePath().normalize().resolve(FILE));
    if (!file.exists()) {
      file.write(Sound.of(samples()), new Label(KEY, NO_LANGUAGE, TEXT));
    }
    return file;
  }

  private static short[] samples() {
    var samples = new short[NOTES_HZ.length * NOTE_SAMPLES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (PEAK * at(NOTES_HZ[i / NOTE_SAMPLES], i % NOTE_SAMPLES));
    }
    return samples;
  }

  /** A struck note with one overtone, silent at both ends so that no note begins with a click. */
  private static double at(double hertz, int sample) {
    double seconds = (double) sample / SAMPLES_A_SECOND;
    double left = (double) (NOTE_SAMPLES - sample) / SAMPLES_A_SECOND;
    double loudness =
        Math.exp(-seconds / DECAY_SECONDS)
            * Math.min(1, seconds / ATTACK_SECONDS)
            * Math.min(1, left / ATTACK_SECONDS);
    double turn = 2 * Math.PI * hertz * seconds;
    return loudness * (Math.sin(turn) + OVERTONE * Math.sin(2 * turn)) / (1 + OVERTONE);
  }
}
