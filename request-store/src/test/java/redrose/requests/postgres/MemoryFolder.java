package redrose.requests.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/**
 * A folder in memory for what lives no longer than this JVM: the tests' databases are thousands of
 * small files, which some disks take a minute to delete.
 */
final class MemoryFolder {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String NAME = "redrose-tests-";
  private static final long ENOUGH_BYTES = 4L << 30;

  private MemoryFolder() {}

  /** A name for one; empty where memory is none or short. What a killed JVM left goes. */
  static Optional<Path> make() throws IOException {
    if (!Files.isWritable(MEMORY)) {
      return Optional.empty();
    }
    try (var folders = Files.newDirectoryStream(MEMORY, NAME + "[0-9]*")) {
      for (var folder : folders) {
        if (ProcessHandle.of(owner(folder)).isEmpty()) {
          FileUtils.deleteQuietly(folder.toFile());
        }
      }
    }
    return Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH_BYTES
        ? Optional.empty()
        : Optional.of(MEMORY.resolve(NAME + ProcessHandle.current().pid()));
  }

  private static long owner(Path folder) {
    return Long.parseLong(folder.getFileName().toString().substring(NAME.length()));
  }
}
