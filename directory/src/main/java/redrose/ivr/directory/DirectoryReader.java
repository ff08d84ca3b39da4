package redrose.ivr.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
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
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

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
      var file = in.readAllBytes();
      var problems = new Problems(name, LineNumbers.of(YAML, file));
      var written = YAML.readValue(file, DirectoryFile.class);
      return new DirectoryCheck(problems).check(written == null ? DirectoryFile.EMPTY : written);
    } catch (JsonProcessingException e) {
      throw new DirectoryInvalid(name, List.of(Unreadable.sentence(e)));
    }
  }
}
