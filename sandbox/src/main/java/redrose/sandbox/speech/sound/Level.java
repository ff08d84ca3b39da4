package redrose.sandbox.speech.sound;

import java.util.stream.DoubleStream;

/** How loud sound is: root mean square of what is not silence, in the manner of ITU-T P.56. */
final class Level {
  private static final int FRAME = 80;
  private static final double QUIET = 0.06;

  private Level() {}

  /** Of the parts that are speech. */
  static double ofSpeech(double[] sound) {
    var frames = new double[sound.length / FRAME];
    for (int frame = 0; frame < frames.length; frame++) {
      frames[frame] = rms(sound, frame * FRAME, FRAME);
    }
    double threshold = QUIET * DoubleStream.of(frames).max().orElse(0);
    return Math.sqrt(
        DoubleStream.of(frames)
            .filter(rms -> rms > threshold)
            .map(rms -> rms * rms)
            .average()
            .orElse(0));
  }

  /** Of all of it. */
  static double of(double[] sound) {
    return rms(sound, 0, sound.length);
  }

  /** As a factor of amplitude. */
  static double ratio(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  private static double rms(double[] sound, int from, int length) {
    double squares = 0;
    for (int i = from; i < from + length; i++) {
      squares += sound[i] * sound[i];
    }
    return Math.sqrt(squares / Math.max(1, length));
  }
}
