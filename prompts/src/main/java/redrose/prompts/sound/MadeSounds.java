package redrose.prompts.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sounds made while calls go on. Those of configuration's words alone, menus for one, stay in
 * {@code kept/}. Those with a caller's amount or reference go to {@code passing/}, where they are
 * used again for a few minutes at most and then deleted. Several processes may share the folder.
 */
public final class MadeSounds {
  /**
   * How long a passing sound is used again; well under {@link #SPARED}, so that none is deleted as
   * it is played.
   */
  static final Duration USED_FOR = Duration.ofMinutes(5);

  /** Even when there are too many, what is younger stays. */
  static final Duration SPARED = Duration.ofMinutes(10);

  /** The oldest that a passing sound gets. */
  static final Duration KEPT_FOR = Duration.ofMinutes(30);

  private final Path kept;
  private final Path passing;
  private final long passingMaxBytes;
  private final Clock clock;

  /** What is known to be there and stays, so that no play of it asks the disk. */
  private final Set<SoundFile> known = ConcurrentHashMap.newKeySet();

  /**
   * @param folder where the two folders are; made when needed
   * @param passingMaxBytes how much passing audio there may be before the oldest goes early
   */
  public MadeSounds(Path folder, long passingMaxBytes, Clock clock) {
    kept = folder.resolve("kept");
    passing = folder.resolve("passing");
    this.passingMaxBytes = passingMaxBytes;
    this.clock = clock;
  }

  /** Where a sound that stays is or will be. */
  public SoundFile kept(String name) {
    return new SoundFile(kept.resolve(name));
  }

  /** Where a sound that passes is or will be. */
  public SoundFile passing(String name) {
    return new SoundFile(passing.resolve(name));
  }

  /** Makes sure that a sound is there, and will be for as long as a prompt takes. */
  public void provide(SoundFile file, Label label, Supplier<Sound> maker) {
    if (known.contains(file)) {
      return;
    }
    boolean stays = file.base().startsWith(kept);
    boolean there = stays ? file.exists() : file.existsSince(clock.instant().minus(USED_FOR));
    if (!there) {
      file.write(maker.get(), label);
    }
    if (stays) {
      known.add(file);
    }
  }

  /** Deletes passing sounds that are too old, then the oldest while there are too many. */
  public void sweep() {
    var files = passingFiles();
    files.sort(Comparator.comparing(Passing::made));
    long bytes = files.stream().mapToLong(Passing::bytes).sum();
    for (var file : files) {
      boolean old = isOlder(file, KEPT_FOR);
      if (!old && (bytes <= passingMaxBytes || !isOlder(file, SPARED))) {
        return;
      }
      delete(file.path());
      bytes -= file.bytes();
    }
  }

  private boolean isOlder(Passing file, Duration age) {
    return file.made().toInstant().isBefore(clock.instant().minus(age));
  }

  private record Passing(Path path, FileTime made, long bytes) {}

  /** Every file by itself, an unfinished one of a killed process too. */
  private List<Passing> passingFiles() {
    List<Passing> files = new ArrayList<>();
    if (Files.isDirectory(passing)) {
      try (Stream<Path> paths = Files.list(passing)) {
        for (var path : (Iterable<Path>) paths::iterator) {
          look(path, files);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static void look(Path path, List<Passing> files) throws IOException {
    try {
      files.add(new Passing(path, Files.getLastModifiedTime(path), Files.size(path)));
    } catch (NoSuchFileException e) {
      // another process swept it
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
