package redrose.sandbox.phone;

import redrose.prompts.Language;
import redrose.prompts.audio.G711;
import redrose.prompts.speech.Speeches;

/** Sentences as a telephone carries them. */
public final class Speaking {
  private Speaking() {}

  /** 8 kHz samples that have been through A-law once. */
  public static short[] say(String sentence) {
    var samples = Speeches.of(Language.EN).speak(sentence);
    for (int i = 0; i < samples.length; i++) samples[i] = aLaw(samples[i]);
    return samples;
  }

  private static short aLaw(short sample) {
    return G711.fromALaw(G711.toALaw(new short[] {sample})[0]);
  }
}
