package redrose.prompts.speech;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.Arrays;

/** FreeTTS' voice {@code kevin16}: opening one, and taking its samples. */
final class KevinVoice {
  static final int SAMPLES_PER_SECOND = 16000;
  private static final String NAME = "kevin16";

  /**
   * Each utterance begins with a pause of this length at the voice's own pace; it isn't quite
   * silent.
   */
  private static final int LEADING_PAUSE_MS = 200;

  private static final float OWN_WORDS_PER_MINUTE = 150;

  /** What is left of it, for consonants that begin early. */
  private static final int KEPT_PAUSE_MS = 20;

  private KevinVoice() {}

  /** One at a time: while FreeTTS loads a voice it fills tables that all voices share. */
  static synchronized Voice open(Pronunciations pronunciations) {
    var voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(each -> each.getName().equals(NAME))
            .findFirst()
            .orElseThrow();
    voice.allocate();
    pronunciations.addTo(voice.getLexicon());
    return voice;
  }

  static short[] speak(Voice voice, String phrase) {
    var samples = new SampleCollector();
    voice.setAudioPlayer(samples);
    if (!voice.speak(phrase)) {
      throw new IllegalStateException("FreeTTS could not speak a phrase of " + phrase.length());
    }
    return withoutPause(samples.samples(), voice.getRate());
  }

  private static short[] withoutPause(short[] samples, float wordsPerMinute) {
    float pauseMs = LEADING_PAUSE_MS * OWN_WORDS_PER_MINUTE / wordsPerMinute - KEPT_PAUSE_MS;
    int pause = (int) (pauseMs * SAMPLES_PER_SECOND / 1000);
    return Arrays.copyOfRange(samples, Math.min(pause, samples.length), samples.length);
  }
}
