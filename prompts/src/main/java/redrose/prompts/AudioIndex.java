package redrose.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import redrose.prompts.sound.Label;

/**
 * Which sound file says what, read from a folder of prompt audio: for whoever hears a prompt and
 * wants to know which it is. New ones appear as calls go on, so look again when a sound is unknown.
 */
public final class AudioIndex {
  private static final String LABEL = ".json";

  private final Path audioDir;
  private final Set<Path> seen = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One sound.
   *
   * @param key the prompt's key; of several in one file, theirs with + between
   * @param language its tag
   * @param text what it says
   * @param path without extension; {@code .alaw} and {@code .ulaw} are there, 8,000 bytes a second
   */
  public record Entry(String key, String language, String text, Path path) {
    /** The keys of every prompt in it, in order. */
    public List<String> keys() {
      return List.of(key.split("\\+", -1));
    }
  }

  /**
   * An index with nothing in it yet; see {@link #refresh}.
   *
   * @param audioDir REDROSE_AUDIO_DIR
   */
  public AudioIndex(Path audioDir) {
    this.audioDir = audioDir;
  }

  /** Every sound found so far, also those that have passed since. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Looks for sounds that were not there before, and gives those. */
  public List<Entry> refresh() throws IOException {
    List<Entry> found = new ArrayList<>();
    for (var label : labels()) {
      if (seen.add(label)) {
        read(label, found);
      }
    }
    entries.addAll(found);
    return found;
  }

  private List<Path> labels() throws IOException {
    if (!Files.isDirectory(audioDir)) {
      return List.of();
    }
    List<Path> labels = new ArrayList<>();
    try (Stream<Path> folders = Files.list(audioDir)) {
      for (var language : folders.filter(Files::isDirectory).toList()) {
        addLabels(language, labels);
      }
    }
    return labels;
  }

  private static void addLabels(Path folder, List<Path> labels) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      for (var path : paths.toList()) {
        if (Files.isDirectory(path)) {
          addLabels(path, labels);
        } else if (isLabel(path.getFileName().toString())) {
          labels.add(path);
        }
      }
    }
  }

  private static boolean isLabel(String name) {
    return name.endsWith(LABEL) && !name.startsWith(".");
  }

  private static void read(Path file, List<Entry> found) throws IOException {
    var name = file.getFileName().toString();
    var path = file.resolveSibling(name.substring(0, name.length() - LABEL.length()));
    try {
      var label = Label.read(file);
      found.add(new Entry(label.key(), label.language(), label.text(), path));
    } catch (NoSuchFileException e) {
      // it passed between the listing and the look
    }
  }
}
