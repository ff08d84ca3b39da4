package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk that is full when a test wants it to be: a tmpfs, which only root can mount. */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 4_096;
  private static final long MEBIBYTE = 1 << 20;

  private final Path folder;
  private final Path filler;

  /** Mounts one of so many MiB. */
  SmallDisk(Path folder, int mebibytes) throws IOException {
    this.folder = folder;
    filler = folder.resolve("filler");
    Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
  }

  /** Takes all that is left of it but so many MiB. */
  void fillBut(int mebibytes) throws IOException {
    try (var file =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (free() > mebibytes * MEBIBYTE) {
        file.write(new byte[BLOCK]);
      }
    }
  }

  private long free() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Gives back what was taken. */
  void empty() throws IOException {
    Files.deleteIfExists(filler);
  }

  @Override
  public void close() throws IOException {
    run("umount", "--lazy", folder.toString());
  }

  private static void run(String... command) throws IOException {
    var exit = new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    assertThat(exit).as(String.join(" ", command)).isZero();
  }
}
