package redrose.ivr.listening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The carried model, and copies of it to break. */
public final class Models {
  public static final Path CARRIED = Path.of(System.getProperty("redrose.root"), "speech-model");

  private Models() {}

  static Path copyInto(Path folder) throws IOException {
    try (var files = Files.walk(CARRIED)) {
      for (var each : files.toList()) {
        var copy = folder.resolve(CARRIED.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
    return folder;
  }
}
