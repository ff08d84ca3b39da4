package redrose.prompts.audio;

/** Test sounds. */
public final class Tones {
  private Tones() {}

  /** A sine tone of so much of full scale. */
  public static short[] tone(double frequencyHz, int lengthMs, int samplesPerSecond, double level) {
    var samples = new short[lengthMs * samplesPerSecond / 1000];
    for (int i = 0; i < samples.length; i++) {
      double phase = 2 * Math.PI * frequencyHz * i / samplesPerSecond;
      samples[i] = (short) (Short.MAX_VALUE * level * Math.sin(phase));
    }
    return samples;
  }

  /** The level of samples, in decibels under full scale. */
  public static double levelDb(short[] samples) {
    double squares = 0;
    for (var sample : samples) {
      squares += (double) sample * sample;
    }
    return 20 * Math.log10(Math.sqrt(squares / samples.length) / Short.MAX_VALUE);
  }
}
