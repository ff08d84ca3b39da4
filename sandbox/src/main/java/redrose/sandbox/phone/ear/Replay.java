package redrose.sandbox.phone.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redrose.prompts.audio.WavFile;

/**
 * Listens to a call's recording once more: what can be told from the file alone.
 *
 * <p>Where no packets came the recording holds zeros, which A-law never gives, so a pause of the
 * sender's in the midst of a prompt is told from the prompt's own.
 */
public final class Replay implements EarListener {
  private static final int PACKET = 160;
  private static final int SAMPLES_A_MS = 8;
  private static final int GAP = 80;

  private final List<Heard> heard = new ArrayList<>();
  private final PromptEar ear;

  private Replay(KnownSounds sounds) {
    ear = new PromptEar(sounds, this);
  }

  /** The prompts in a recording, in order; times are milliseconds of the file. */
  public static List<Heard> of(Path recording, KnownSounds sounds) throws IOException {
    var replay = new Replay(sounds);
    replay.play(WavFile.toTelephone(Files.readAllBytes(recording)));
    return List.copyOf(replay.heard);
  }

  private void play(short[] samples) {
    int at = 0;
    while (at < samples.length) {
      var zeros = zerosFrom(samples, at);
      if (zeros >= GAP) {
        at += zeros;
      } else {
        var end = Math.min(samples.length, at + PACKET);
        for (int i = at + 1; i < end; i++) {
          if (samples[i] == 0 && zerosFrom(samples, i) >= GAP) end = i;
        }
        ear.heard(Arrays.copyOfRange(samples, at, end), at / SAMPLES_A_MS);
        at = end;
      }
    }
    ear.over();
  }

  private static int zerosFrom(short[] samples, int from) {
    int at = from;
    while (at < samples.length && samples[at] == 0) at++;
    return at - from;
  }

  @Override
  public void began(Heard soFar) {}

  @Override
  public void ended(Heard prompt) {
    heard.add(prompt);
  }

  @Override
  public void unknown(long fromMs, long toMs) {}
}
