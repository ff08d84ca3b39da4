package redrose.prompts.sound;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redrose.prompts.Language;

/**
 * What the build made: each prompt's words, and the audio of those without variables, as resources
 * on the class path. So a process needs neither the catalogue's YAML nor a synthesiser to start.
 */
public final class BuiltSounds {
  /** Where the build puts them, under the class path's root. */
  public static final String FOLDER = "redrose/prompts/sounds";

  /**
   * One prompt a line: key, sound or nothing, text, spoken, what callers say for it with | between;
   * tabs between these. Read at every start, so it is plain.
   */
  public static final String INDEX = "index.tsv";

  private static final String TAB = "\t";
  private static final String BAR = "|";

  private BuiltSounds() {}

  /**
   * One prompt.
   *
   * @param text template as a person reads it
   * @param spoken template as the synthesiser is given it
   * @param sound the file name without extension; empty for a prompt with variables
   * @param said what a caller may say to choose it
   */
  public record Entry(
      String key, String text, String spoken, Optional<String> sound, List<String> said) {}

  /** Every prompt of a language. */
  public static List<Entry> index(Language language) {
    try (var in = open(language, INDEX)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(BuiltSounds::entry)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the prompts' audio is not built in: build the project", e);
    }
  }

  private static Entry entry(String line) {
    var fields = line.split(TAB, -1);
    return new Entry(
        fields[0],
        fields[2],
        fields[3],
        fields[1].isEmpty() ? Optional.empty() : Optional.of(fields[1]),
        fields[4].isEmpty() ? List.of() : List.of(fields[4].split("\\|", -1)));
  }

  /** The index as the build writes it. */
  public static byte[] toIndex(Collection<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                String.join(
                    TAB,
                    entry.key(),
                    entry.sound().orElse(""),
                    entry.text(),
                    entry.spoken(),
                    String.join(BAR, entry.said())))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the build made a sound; without a synthesiser for a language it makes none. */
  public static boolean has(Language language, String name) {
    return BuiltSounds.class.getResource(path(language, name + ".ulaw")) != null;
  }

  /** A built sound by its file name. */
  public static Sound sound(Language language, String name) {
    try (var aLaw = open(language, name + ".alaw");
        var muLaw = open(language, name + ".ulaw")) {
      return new Sound(aLaw.readAllBytes(), muLaw.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Language language, String name) throws FileNotFoundException {
    var path = path(language, name);
    var in = BuiltSounds.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }

  private static String path(Language language, String name) {
    return "/" + FOLDER + "/" + language.tag() + "/" + name;
  }
}
