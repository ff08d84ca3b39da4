package redrose.sandbox.speech.sound;

/** Samples as numbers to reckon with. */
final class Sound {
  private Sound() {}

  static double[] of(short[] samples) {
    var sound = new double[samples.length];
    for (int i = 0; i < samples.length; i++) {
      sound[i] = samples[i];
    }
    return sound;
  }

  static short[] samples(double[] sound) {
    var samples = new short[sound.length];
    for (int i = 0; i < sound.length; i++) {
      samples[i] =
          (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sound[i])));
    }
    return samples;
  }
}
