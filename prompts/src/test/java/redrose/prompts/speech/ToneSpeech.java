package redrose.prompts.speech;

import java.util.concurrent.atomic.AtomicInteger;
import redrose.prompts.audio.Tones;

/** Speaks in tones, each phrase its own, 200 ms a word, and counts. */
public final class ToneSpeech implements Speech {
  private static final int MS_A_WORD = 200;

  private final AtomicInteger spoken = new AtomicInteger();

  @Override
  public short[] speak(String phrase) {
    spoken.incrementAndGet();
    int words = phrase.split(" ", -1).length;
    return Tones.tone(400 + Math.floorMod(phrase.hashCode(), 2000), words * MS_A_WORD, 8000, 0.3);
  }

  @Override
  public String version() {
    return "tones";
  }

  /** How many phrases were spoken. */
  public int spoken() {
    return spoken.get();
  }
}
