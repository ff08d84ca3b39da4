package redrose.prompts.speech;

import com.sun.speech.freetts.Voice;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import redrose.prompts.audio.Resampler;

/**
 * English by FreeTTS' 16 kHz voice {@code kevin16}, brought down to the telephone's 8 kHz: digits
 * come through better than with FreeTTS' own 8 kHz voice (a recogniser got 40 of 40 references
 * right at each of three paces, against 34 to 37).
 *
 * <p>A FreeTTS voice serves one thread, so a few are kept (about 7 MB each) and made when first
 * needed; callers beyond that wait, some milliseconds. They speak on threads of their own: tens of
 * milliseconds of computing on a call's virtual thread would hold up every call that shares its
 * carrier.
 */
public final class FreeTtsSpeech implements Speech {
  private static final int VOICES = 2;
  private static final float WORDS_PER_MINUTE = 124;
  private static final float SLOWER_WORDS_PER_MINUTE = 93;

  private final ExecutorService speakers;
  private final BlockingQueue<Voice> idle;
  private final Pronunciations pronunciations;
  private final float wordsPerMinute;

  /** At the usual pace. */
  public FreeTtsSpeech() {
    speakers =
        Executors.newFixedThreadPool(
            VOICES, Thread.ofPlatform().daemon().name("synthesiser-", 1).factory());
    idle = new LinkedBlockingQueue<>();
    pronunciations = Pronunciations.english();
    wordsPerMinute = WORDS_PER_MINUTE;
  }

  /** With the voices of another, at a pace of its own. */
  private FreeTtsSpeech(FreeTtsSpeech other, float wordsPerMinute) {
    speakers = other.speakers;
    idle = other.idle;
    pronunciations = other.pronunciations;
    this.wordsPerMinute = wordsPerMinute;
  }

  @Override
  public Speech slower() {
    return new FreeTtsSpeech(this, SLOWER_WORDS_PER_MINUTE);
  }

  @Override
  public short[] speak(String phrase) {
    try {
      return CompletableFuture.supplyAsync(() -> speakHere(phrase), speakers).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private short[] speakHere(String phrase) {
    var voice = idle.poll();
    if (voice == null) {
      voice = KevinVoice.open(pronunciations);
    }
    voice.setRate(wordsPerMinute);
    var samples = KevinVoice.speak(voice, phrase);
    idle.add(voice);
    return Resampler.toTelephone(samples, KevinVoice.SAMPLES_PER_SECOND);
  }

  @Override
  public String version() {
    return "kevin16-" + (int) wordsPerMinute + "-" + pronunciations.version();
  }
}
