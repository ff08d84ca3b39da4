package redrose.prompts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.prompts.audio.BadWav;
import redrose.prompts.sound.BuiltSounds;

/** The recordings in a folder, by prompt key. */
final class Recordings {
  private static final String EXTENSION = ".wav";

  private final Map<String, BuiltSounds.Entry> entries;
  private final Map<String, Recording> byKey = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Recordings(List<BuiltSounds.Entry> index) {
    entries = index.stream().collect(Collectors.toMap(BuiltSounds.Entry::key, Function.identity()));
  }

  /**
   * Reads them all.
   *
   * @throws RecordingFault if one can't be used
   */
  static Map<String, Recording> in(Path folder, List<BuiltSounds.Entry> index) {
    var recordings = new Recordings(index);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (var file : files.sorted().toList()) {
          recordings.add(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (!recordings.faults.isEmpty()) {
      throw new RecordingFault(recordings.faults);
    }
    return recordings.byKey;
  }

  private void add(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (!name.endsWith(EXTENSION)) {
      return;
    }
    var key = name.substring(0, name.length() - EXTENSION.length());
    var entry = entries.get(key);
    if (entry == null) {
      faults.add(file + ": there is no prompt " + key + "; rename the file or take it away");
    } else if (entry.sound().isEmpty()) {
      faults.add(
          file + ": prompt " + key + " has variables and can't be a recording; take it away");
    } else {
      read(file, key);
    }
  }

  private void read(Path file, String key) throws IOException {
    try {
      byKey.put(key, Recording.of(key, Files.readAllBytes(file)));
    } catch (BadWav e) {
      faults.add(file + ": " + e.getMessage());
    }
  }
}
