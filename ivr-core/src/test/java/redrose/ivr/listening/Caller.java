package redrose.ivr.listening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redrose.prompts.audio.G711;
import redrose.prompts.audio.Samples;
import redrose.prompts.audio.WavFile;
import redrose.prompts.speech.FreeTtsSpeech;
import redrose.prompts.speech.Narrator;

/**
 * Somebody who speaks into a telephone: a voice of espeak-ng that the model was not trained on, or
 * FreeTTS where espeak-ng is not installed, through A-law.
 */
public final class Caller {
  private static final int BEFORE_MS = 300;
  private static final int AFTERWARDS_MS = 1500;
  private static final int FRAME_SAMPLES = 160;
  private static final long LIMIT_SECONDS = 60;

  private Caller() {}

  static boolean hasEspeak() {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(java.nio.file.Path.of(folder, "espeak-ng")));
  }

  /** What the line brings in, in frames of 20 ms. */
  public static List<byte[]> says(String words) throws IOException, InterruptedException {
    return says(words, AFTERWARDS_MS);
  }

  /** The same with so much silence behind it. */
  static List<byte[]> says(String words, int afterwardsMs)
      throws IOException, InterruptedException {
    var spoken =
        hasEspeak() ? espeak("en+m8", words) : new Narrator(new FreeTtsSpeech()).narrate(words);
    return frames(
        Samples.concatenate(
            List.of(Samples.silence(BEFORE_MS), spoken, Samples.silence(afterwardsMs))));
  }

  private static short[] espeak(String voice, String words)
      throws IOException, InterruptedException {
    var file = Files.createTempFile("caller", ".wav");
    try {
      var process =
          new ProcessBuilder("espeak-ng", "-v", voice, "-a", "60", "-w", file.toString(), words)
              .inheritIO()
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("espeak-ng said nothing");
      }
      return WavFile.toTelephone(Files.readAllBytes(file));
    } finally {
      Files.delete(file);
    }
  }

  private static List<byte[]> frames(short[] samples) {
    var coded = G711.toALaw(samples);
    List<byte[]> frames = new ArrayList<>();
    for (int at = 0; at + FRAME_SAMPLES <= coded.length; at += FRAME_SAMPLES) {
      var frame = ByteBuffer.allocate(2 * FRAME_SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < FRAME_SAMPLES; i++) {
        frame.putShort(G711.fromALaw(coded[at + i]));
      }
      frames.add(frame.array());
    }
    return frames;
  }
}
