package redrose.prompts.speech;

import java.util.ArrayList;
import java.util.List;
import redrose.prompts.audio.Polish;
import redrose.prompts.audio.Samples;

/**
 * Speaks a whole prompt: phrase by phrase with the longer pauses between, trimmed and brought to
 * one level.
 */
public final class Narrator {
  /** Raise when audio from the same phrases would come out otherwise, so that it is made anew. */
  private static final int VERSION = 4;

  private static final int PAUSE_MS = 450;

  private final Speech speech;

  public Narrator(Speech speech) {
    this.speech = speech;
  }

  /**
   * Speaks.
   *
   * @param spoken words and punctuation; {@code |} is a longer pause
   * @return 16-bit samples, 8,000 a second
   */
  public short[] narrate(String spoken) {
    List<short[]> parts = new ArrayList<>();
    for (var phrase : spoken.split("\\|", -1)) {
      if (!parts.isEmpty()) {
        parts.add(Samples.silence(PAUSE_MS));
      }
      if (!phrase.isBlank()) {
        parts.add(Polish.trim(speech.speak(phrase.strip())));
      }
    }
    return Polish.level(Samples.concatenate(parts));
  }

  /** The same, more slowly. */
  public Narrator slower() {
    return new Narrator(speech.slower());
  }

  /** Changes when the same prompt would come out otherwise. */
  public String version() {
    return speech.version() + "-" + VERSION;
  }
}
