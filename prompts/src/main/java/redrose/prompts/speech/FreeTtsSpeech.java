package redrose.prompts.speech;

import com.sun.speech.freetts.Voice;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import redrose.prompts.audio.Resampler;

/**
 * English by FreeTTS' 16 kHz voice {@code kevin16}, brought down to the telephone's 8 kHz: digits
 * came through better than with FreeTTS' own 8 kHz voice (references right in a recogniser 40 of 40
 * against 35 of 40, A-law levels, digits apart).
 *
 * <p>A FreeTTS voice serves one thread, so a few are kept (about 7 MB each) and made when first
 * needed; callers beyond that wait, some milliseconds.
 */
public final class FreeTtsSpeech implements Speech {
  private static final int VOICES = 2;
  private static final float WORDS_PER_MINUTE = 128;

  private final Semaphore free = new Semaphore(VOICES, true);
  private final BlockingQueue<Voice> idle = new LinkedBlockingQueue<>();
  private final Pronunciations pronunciations = Pronunciations.english();

  @Override
  public short[] speak(String phrase) {
    free.acquireUninterruptibly();
    try {
      var voice = idle.poll();
      if (voice == null) {
        voice = KevinVoice.open(WORDS_PER_MINUTE, pronunciations);
      }
      var samples = KevinVoice.speak(voice, phrase);
      idle.add(voice);
      return Resampler.toTelephone(samples, KevinVoice.SAMPLES_PER_SECOND);
    } finally {
      free.release();
    }
  }

  @Override
  public String version() {
    return "kevin16-" + (int) WORDS_PER_MINUTE + "-" + pronunciations.version();
  }
}
