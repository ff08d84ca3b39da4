package redrose.sandbox.speech.caller;

import redrose.prompts.Language;
import redrose.prompts.audio.Polish;
import redrose.prompts.speech.Speeches;

/** The line's own voice, FreeTTS' {@code kevin16}, as a caller. */
final class OwnSynthesiser implements CallerVoice {
  @Override
  public String name() {
    return "kevin16";
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public String wanting() {
    return "";
  }

  @Override
  public short[] say(String words) {
    return Polish.trim(Speeches.of(Language.EN).speak(words));
  }
}
