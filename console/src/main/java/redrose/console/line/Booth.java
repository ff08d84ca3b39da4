package redrose.console.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redrose.ivr.directory.Directory;
import redrose.prompts.Language;
import redrose.prompts.Voice;
import redrose.prompts.speech.Speeches;

/**
 * Where staff listen to what callers will hear: the line's own voices, over a folder of the
 * console's own. A voice is opened when it is first wanted, which takes seconds.
 */
public final class Booth implements AutoCloseable {
  private final Map<Language, Voice> open = new EnumMap<>(Language.class);
  private final List<Language> languages;
  private final Optional<Path> recordings;
  private final Path folder;

  /**
   * Nothing is opened yet.
   *
   * @param wanted the languages that the site wants, English or not
   * @param recordings those that callers hear, where there are some
   */
  public Booth(Directory directory, Set<Language> wanted, Optional<Path> recordings) {
    this.languages =
        Stream.of(Language.values())
            .filter(one -> one == Language.EN || wanted.contains(one))
            .filter(one -> directory.speaks(one) && Speeches.find(one).isPresent())
            .toList();
    this.recordings = recordings;
    try {
      folder = Files.createTempDirectory("redrose-booth");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The languages that callers are offered and that can be listened to here, English first. */
  public List<Language> languages() {
    return languages;
  }

  /** The voice of one of them. */
  synchronized Voice voice(Language language) {
    return open.computeIfAbsent(
        language,
        one ->
            recordings
                .map(files -> Voice.open(folder, one, files))
                .orElseGet(() -> Voice.open(folder, one)));
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Voice::close);
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
