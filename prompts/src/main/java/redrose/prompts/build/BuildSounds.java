package redrose.prompts.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import redrose.prompts.Language;
import redrose.prompts.Prompts;
import redrose.prompts.catalogue.Catalogue;
import redrose.prompts.catalogue.CatalogueFault;
import redrose.prompts.catalogue.Line;
import redrose.prompts.sound.BuiltSounds;
import redrose.prompts.sound.Fingerprint;
import redrose.prompts.sound.Label;
import redrose.prompts.sound.Sound;
import redrose.prompts.sound.SoundFile;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.Speeches;

/**
 * Part of the build: checks the catalogues and makes the audio of every prompt that has no
 * variables, once.
 */
public final class BuildSounds {
  /** Longer than this, and nobody remembers how it began. */
  private static final long LONGEST_MS = 12_000;

  private final Path folder;
  private final Language language;
  private final Optional<Narrator> narrator;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> wanted = new HashSet<>();

  private BuildSounds(Path folder, Language language, Optional<Narrator> narrator) {
    this.folder = folder;
    this.language = language;
    this.narrator = narrator;
  }

  /**
   * Run by Maven with the folder of compiled classes; ends with 1 and the faults on stderr if there
   * are any.
   */
  public static void main(String... args) throws IOException {
    try {
      build(Path.of(args[0]), language -> Speeches.find(language).map(Narrator::new));
    } catch (CatalogueFault fault) {
      System.err.println(fault.getMessage());
      System.exit(1);
    }
  }

  /**
   * Builds every language; where there is no synthesiser for one, its words without audio.
   *
   * @throws CatalogueFault if a catalogue is at fault or a prompt too long
   */
  static void build(Path classes, Function<Language, Optional<Narrator>> narrators)
      throws IOException {
    for (var language : Language.values()) {
      var folder = classes.resolve(BuiltSounds.FOLDER).resolve(language.tag());
      new BuildSounds(folder, language, narrators.apply(language)).build(Catalogue.of(language));
    }
  }

  private void build(Catalogue catalogue) throws IOException {
    Files.createDirectories(folder);
    var withVariables = new HashSet<String>();
    Prompts.all().stream()
        .filter(prompt -> !prompt.variables().isEmpty())
        .forEach(prompt -> withVariables.add(prompt.key()));
    List<BuiltSounds.Entry> index = new ArrayList<>();
    for (var line : catalogue.lines()) {
      Optional<String> sound =
          withVariables.contains(line.key()) ? Optional.empty() : Optional.of(make(line));
      index.add(
          new BuiltSounds.Entry(
              line.key(), line.text().words(), line.spoken().words(), sound, line.said()));
    }
    if (!faults.isEmpty()) {
      throw new CatalogueFault(faults);
    }
    Files.write(folder.resolve(BuiltSounds.INDEX), BuiltSounds.toIndex(index));
    removeUnwanted();
  }

  private String make(Line line) {
    var spoken = line.spoken().words();
    var name =
        Fingerprint.fileName(
            line.key(),
            Fingerprint.of(
                narrator.map(Narrator::version).orElse(""), line.text().words(), spoken));
    wanted.add(name);
    var file = new SoundFile(folder.resolve(name));
    narrator.filter(_ -> !file.exists()).ifPresent(present -> speak(line, file, present));
    return name;
  }

  private void speak(Line line, SoundFile file, Narrator present) {
    var sound = Sound.of(present.narrate(line.spoken().words()));
    if (sound.lengthMs() > LONGEST_MS) {
      faults.add(
          "%s.yaml: %s takes %.1f s to say, more than %d s: shorten it, or make two of it"
              .formatted(language.tag(), line.key(), sound.lengthMs() / 1000.0, LONGEST_MS / 1000));
    } else {
      file.write(sound, new Label(line.key(), language.tag(), line.text().words()));
    }
  }

  private void removeUnwanted() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (!name.equals(BuiltSounds.INDEX)
            && !wanted.contains(name.replaceFirst("\\.[a-z]+$", ""))) {
          Files.delete(file);
        }
      }
    }
  }
}
