package redrose.ivr.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the directory's YAML. Nothing of a file is used unless all of it holds. */
public final class DirectoryReader {
  private static final long LARGEST_FILE_BYTES = 1_000_000;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private DirectoryReader() {}

  /**
   * Reads a council's own directory.
   *
   * @throws DirectoryInvalid if it is missing, too large, not YAML, or does not hold together
   */
  public static Directory read(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE_BYTES) {
        throw new DirectoryInvalid(file.toString(), List.of("it is larger than 1 MB"));
      }
      try (var in = Files.newInputStream(file)) {
        return read(file.toString(), in);
      }
    } catch (NoSuchFileException e) {
      throw new DirectoryInvalid(file.toString(), List.of("there is no such file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory that comes with Redrose: a county's, for trying it out. */
  public static Directory bundled() {
    try (var in = DirectoryReader.class.getResourceAsStream("/directory.yaml")) {
      return read("directory.yaml", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Directory read(String name, InputStream in) throws IOException {
    try {
      return new DirectoryCheck(name).check(YAML.readValue(in, DirectoryFile.class));
    } catch (JsonProcessingException e) {
      var at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw new DirectoryInvalid(
          name, List.of(at + e.getOriginalMessage().lines().findFirst().orElse("")));
    }
  }
}
