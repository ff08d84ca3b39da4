package redrose.sandbox.crash;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run at a time in a folder: the next would end this one's processes. */
record FolderLock(FileChannel file) implements AutoCloseable {

  /**
   * Takes it; the system gives it back when the process ends, however that ends.
   *
   * @throws IllegalStateException where another run has it
   */
  static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var path = folder.resolveSibling(folder.getFileName() + ".lock");
    var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.tryLock() == null) {
      file.close();
      throw new IllegalStateException(
          "Another crash-test is at work in " + folder + ": end that first, or set REDROSE_STATE.");
    }
    return new FolderLock(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
