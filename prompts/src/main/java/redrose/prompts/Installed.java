package redrose.prompts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.prompts.sound.BuiltSounds;
import redrose.prompts.sound.SoundFile;

/** The prompts without variables as they are now: a recording dropped in later is taken up. */
final class Installed {
  private static final Logger LOG = LoggerFactory.getLogger(Installed.class);

  private final Installation installation;
  private final Optional<Path> recordings;
  private final List<BuiltSounds.Entry> index;
  private final UnaryOperator<Saying> slowly;
  private final Map<String, Saying.Ready> ready;
  private volatile Map<String, SoundFile> files;
  private Map<String, String> seen;

  /**
   * Installs them.
   *
   * @param recordings of this language
   * @param slowly what is said of each at a slower pace
   * @throws RecordingFault if one can't be used
   */
  Installed(
      Installation installation,
      Optional<Path> recordings,
      List<BuiltSounds.Entry> index,
      UnaryOperator<Saying> slowly) {
    this.slowly = slowly;
    this.installation = installation;
    this.recordings = recordings;
    this.index = index;
    this.seen = look();
    this.files = installation.install(index);
    this.ready =
        index.stream()
            .filter(entry -> files.containsKey(entry.key()))
            .map(this::ready)
            .collect(Collectors.toUnmodifiableMap(Saying.Ready::key, Function.identity()));
  }

  private Saying.Ready ready(BuiltSounds.Entry entry) {
    return new Saying.Ready(entry.key(), entry.text(), () -> files.get(entry.key()), slowly);
  }

  Saying.Ready of(Prompt.Plain prompt) {
    return ready.get(prompt.key());
  }

  /** Takes up what has changed among the recordings; where one can't be used, none of it. */
  void refresh() {
    try {
      var now = look();
      if (!now.equals(seen)) {
        seen = now;
        files = installation.install(index);
        LOG.info("Recordings have changed; {} files are there now", now.size());
      }
    } catch (RecordingFault fault) {
      LOG.warn("Recordings have changed and can't be used: {}", fault.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("Recordings can't be looked at", e);
    }
  }

  /** The files, by name, with what tells another take. */
  private Map<String, String> look() {
    Map<String, String> found = new TreeMap<>();
    if (recordings.filter(Files::isDirectory).isEmpty()) {
      return found;
    }
    try (Stream<Path> paths = Files.list(recordings.get())) {
      for (var path : (Iterable<Path>) paths::iterator) {
        look(path, found);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void look(Path path, Map<String, String> found) throws IOException {
    try {
      found.put(
          path.getFileName().toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
    } catch (NoSuchFileException e) {
      // taken away between the listing and the look
    }
  }
}
