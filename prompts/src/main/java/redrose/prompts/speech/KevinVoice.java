package redrose.prompts.speech;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.Arrays;

/** FreeTTS' voice {@code kevin16}: opening one, and taking its samples. */
final class KevinVoice {
  static final int SAMPLES_PER_SECOND = 16000;
  private static final String NAME = "kevin16";

  private KevinVoice() {}

  static Voice open(float wordsPerMinute, Pronunciations pronunciations) {
    var voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(each -> each.getName().equals(NAME))
            .findFirst()
            .orElseThrow();
    voice.allocate();
    voice.setRate(wordsPerMinute);
    pronunciations.addTo(voice.getLexicon());
    return voice;
  }

  static short[] speak(Voice voice, String phrase) {
    var samples = new SampleCollector();
    voice.setAudioPlayer(samples);
    if (!voice.speak(phrase)) {
      throw new IllegalStateException("FreeTTS could not speak a phrase of " + phrase.length());
    }
    return samples.samples();
  }
}
