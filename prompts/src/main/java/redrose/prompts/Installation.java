package redrose.prompts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import redrose.prompts.sound.BuiltSounds;
import redrose.prompts.sound.Fingerprint;
import redrose.prompts.sound.Label;
import redrose.prompts.sound.Sound;
import redrose.prompts.sound.SoundFile;
import redrose.prompts.speech.Narrator;

/** Puts built and recorded audio where Asterisk finds it; what is there already stays. */
final class Installation {
  /** The dialplan plays it by this name when our programs are away. */
  private static final String APOLOGY_FILE = "system/apology";

  private final Path audioDir;
  private final Language language;
  private final Optional<Path> recordings;
  private final Narrator narrator;

  Installation(Path audioDir, Language language, Optional<Path> recordings, Narrator narrator) {
    this.audioDir = audioDir;
    this.language = language;
    this.recordings = recordings;
    this.narrator = narrator;
  }

  /**
   * Every prompt without variables, ready to play.
   *
   * @throws RecordingFault if a recording can't be used; nothing is changed then
   */
  Map<String, SoundFile> install(List<BuiltSounds.Entry> index) {
    Map<String, Recording> recorded =
        recordings
            .map(folder -> Recordings.in(folder.resolve(language.tag()), index))
            .orElse(Map.of());
    Map<String, SoundFile> ready = new HashMap<>();
    for (var entry : index) {
      entry
          .sound()
          .ifPresent(
              name -> ready.put(entry.key(), install(entry, name, recorded.get(entry.key()))));
    }
    if (language == Language.EN) { // the dialplan knows no caller's language
      apologise(index, ready.get(LinePrompts.APOLOGY.key()));
    }
    return Map.copyOf(ready);
  }

  private SoundFile install(BuiltSounds.Entry entry, String name, Recording recording) {
    if (recording != null) {
      return install(entry, "recorded", recording.fileName(), recording::sound);
    }
    return BuiltSounds.has(language, name)
        ? install(entry, "built", name, () -> BuiltSounds.sound(language, name))
        : install(entry, "built", nameHere(entry), () -> spoken(entry));
  }

  private SoundFile install(
      BuiltSounds.Entry entry, String folder, String name, Supplier<Sound> sound) {
    var file = new SoundFile(audioDir.resolve(language.tag()).resolve(folder).resolve(name));
    if (!file.exists()) {
      file.write(sound.get(), label(entry));
    }
    return file;
  }

  /** Where the build had no synthesiser for this language, and this machine has. */
  private Sound spoken(BuiltSounds.Entry entry) {
    return Sound.of(narrator.narrate(entry.spoken()));
  }

  private String nameHere(BuiltSounds.Entry entry) {
    return Fingerprint.fileName(
        entry.key(), Fingerprint.of(narrator.version(), entry.text(), entry.spoken()));
  }

  private void apologise(List<BuiltSounds.Entry> index, SoundFile apology) {
    var file = new SoundFile(audioDir.resolve(APOLOGY_FILE));
    var sound = apology.read();
    if (!file.exists() || !file.read().sameAs(sound)) {
      index.stream()
          .filter(entry -> entry.key().equals(LinePrompts.APOLOGY.key()))
          .forEach(entry -> file.write(sound, label(entry)));
    }
  }

  private Label label(BuiltSounds.Entry entry) {
    return new Label(entry.key(), language.tag(), entry.text());
  }
}
