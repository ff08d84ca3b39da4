package redrose.sandbox.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redrose.prompts.AudioIndex;
import redrose.prompts.audio.G711;
import redrose.prompts.audio.WavFile;

/** Telephone sound, 8 samples a millisecond, to be compared with other sound. */
final class Sound {
  private static final int SAMPLES_A_MS = 8;
  private final short[] samples;

  private Sound(short[] samples) {
    this.samples = samples;
  }

  static Sound ofRecording(Path wav) throws IOException {
    return new Sound(WavFile.toTelephone(Files.readAllBytes(wav)));
  }

  static Sound ofPrompt(AudioIndex.Entry prompt) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(prompt.path() + ".alaw"));
    short[] samples = new short[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      samples[i] = G711.fromALaw(bytes[i]);
    }
    return new Sound(samples);
  }

  long lengthMs() {
    return samples.length / SAMPLES_A_MS;
  }

  /**
   * How well a stretch of {@code other} is found here: 1 exactly, about 0 not at all.
   *
   * @param aroundMs where to look for it, {@code slackMs} to either side
   */
  double contains(Sound other, long fromMs, long forMs, long aroundMs, long slackMs) {
    int from = Math.toIntExact(fromMs * SAMPLES_A_MS);
    int length = Math.toIntExact(forMs * SAMPLES_A_MS);
    int first = Math.toIntExact(Math.max(0, aroundMs - slackMs) * SAMPLES_A_MS);
    int last = Math.toIntExact((aroundMs + slackMs) * SAMPLES_A_MS);
    double best = 0;
    for (int at = first; at <= Math.min(last, samples.length - length); at++) {
      best = Math.max(best, correlation(at, other, from, length));
    }
    return best;
  }

  private double correlation(int at, Sound other, int from, int length) {
    double product = 0;
    double ours = 0;
    double theirs = 0;
    for (int i = 0; i < length; i++) {
      double a = samples[at + i];
      double b = other.samples[from + i];
      product += a * b;
      ours += a * a;
      theirs += b * b;
    }
    return ours == 0 || theirs == 0 ? 0 : product / Math.sqrt(ours * theirs);
  }

  /** The loudest sample of a stretch. */
  int peak(long fromMs, long toMs) {
    int peak = 0;
    for (long i = fromMs * SAMPLES_A_MS; i < Math.min(samples.length, toMs * SAMPLES_A_MS); i++) {
      peak = Math.max(peak, Math.abs(samples[(int) i]));
    }
    return peak;
  }
}
