package redrose.prompts;

import redrose.prompts.audio.BadWav;
import redrose.prompts.audio.Polish;
import redrose.prompts.audio.WavFile;
import redrose.prompts.sound.Fingerprint;
import redrose.prompts.sound.Sound;

/**
 * A prompt spoken by a person, at the telephone's rate.
 *
 * @param fileName what its sound is called, made from what is in it
 */
record Recording(String fileName, Sound sound) {

  /**
   * From a WAV file.
   *
   * @throws BadWav if it can't be used
   */
  static Recording of(String key, byte[] wav) {
    var samples = WavFile.toTelephone(wav);
    return new Recording(
        Fingerprint.fileName(key, Fingerprint.of(wav)),
        Sound.of(Polish.level(Polish.trim(samples))));
  }
}
