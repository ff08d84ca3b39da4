package redrose.ivr.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which Asterisk records what callers say, seen by both at the same path. A file is
 * here until it is in the store, and no longer; what a process left behind goes after a day.
 */
public final class MessageFolder {
  private static final Logger LOG = LoggerFactory.getLogger(MessageFolder.class);
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  /** For us and Asterisk, which shares our group; for nobody else. */
  private static final String RIGHTS = "rwxrwx---";

  private final Path folder;

  private MessageFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the folder, which is made where it is missing.
   *
   * @param audioDir the folder that is shared with Asterisk
   */
  public static MessageFolder in(Path audioDir) {
    var folder = audioDir.toAbsolutePath().normalize().resolve("messages");
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(RIGHTS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be made", e);
    }
    return new MessageFolder(folder);
  }

  /** A place for one recording, under a name that nobody else has. */
  public Draft draft() {
    return new Draft(folder.resolve(UUID.randomUUID().toString()));
  }

  /** Deletes what was left behind a day ago or earlier. */
  public void sweep(Clock clock) {
    var limit = clock.instant().minus(LEFT_BEHIND);
    try (var files = Files.newDirectoryStream(folder, "*.wav")) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("Old recordings in {} can't be deleted: {}", folder, e.getMessage());
    }
  }
}
