package redrose.prompts.speech;

import java.util.concurrent.atomic.AtomicInteger;
import redrose.prompts.audio.Tones;

/** Speaks in tones, each phrase its own, 200 ms a word, and counts. */
public final class ToneSpeech implements Speech {
  private static final int MS_A_WORD = 200;
  private static final int SLOWER_MS_A_WORD = 300;

  private final AtomicInteger spoken;
  private final int msAWord;

  public ToneSpeech() {
    this(new AtomicInteger(), MS_A_WORD);
  }

  private ToneSpeech(AtomicInteger spoken, int msAWord) {
    this.spoken = spoken;
    this.msAWord = msAWord;
  }

  @Override
  public Speech slower() {
    return new ToneSpeech(spoken, SLOWER_MS_A_WORD);
  }

  @Override
  public short[] speak(String phrase) {
    spoken.incrementAndGet();
    int words = phrase.split(" ", -1).length;
    return Tones.tone(400 + Math.floorMod(phrase.hashCode(), 2000), words * msAWord, 8000, 0.3);
  }

  @Override
  public String version() {
    return "tones-" + msAWord;
  }

  /** How many phrases were spoken. */
  public int spoken() {
    return spoken.get();
  }
}
