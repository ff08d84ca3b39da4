package redrose.prompts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.prompts.sound.BuiltSounds;
import redrose.prompts.sound.Label;
import redrose.prompts.sound.SoundFile;

/** Puts built and recorded audio where Asterisk finds it; what is there already stays. */
final class Installation {
  /** The dialplan plays it by this name when our programs are away. */
  private static final String APOLOGY_FILE = "system/apology";

  private final Path audioDir;
  private final Language language;
  private final Optional<Path> recordings;

  Installation(Path audioDir, Language language, Optional<Path> recordings) {
    this.audioDir = audioDir;
    this.language = language;
    this.recordings = recordings;
  }

  /** Every prompt without variables, ready to play. */
  Map<String, Saying.Ready> install(List<BuiltSounds.Entry> index) {
    Map<String, Recording> recorded =
        recordings
            .map(folder -> Recordings.in(folder.resolve(language.tag()), index))
            .orElse(Map.of());
    Map<String, Saying.Ready> ready = new HashMap<>();
    for (var entry : index) {
      entry
          .sound()
          .ifPresent(
              name -> ready.put(entry.key(), install(entry, name, recorded.get(entry.key()))));
    }
    apologise(ready.get(LinePrompts.APOLOGY.key()));
    return Map.copyOf(ready);
  }

  private Saying.Ready install(BuiltSounds.Entry entry, String name, Recording recording) {
    var folder = audioDir.resolve(language.tag());
    var file =
        new SoundFile(
            recording == null
                ? folder.resolve("built").resolve(name)
                : folder.resolve("recorded").resolve(recording.fileName()));
    if (!file.exists()) {
      var sound = recording == null ? BuiltSounds.sound(language, name) : recording.sound();
      file.write(sound, label(entry));
    }
    return new Saying.Ready(entry.key(), entry.text(), file);
  }

  private void apologise(Saying.Ready apology) {
    var file = new SoundFile(audioDir.resolve(APOLOGY_FILE));
    if (!file.exists() || !file.read().sameAs(apology.sound())) {
      file.write(apology.sound(), new Label(apology.key(), language.tag(), apology.text()));
    }
  }

  private Label label(BuiltSounds.Entry entry) {
    return new Label(entry.key(), language.tag(), entry.text());
  }
}
