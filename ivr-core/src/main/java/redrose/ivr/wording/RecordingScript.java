package redrose.ivr.wording;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import redrose.prompts.Language;

/** The script that recordings were made from, kept beside them. */
final class RecordingScript {
  /** Its name, in the language's folder. */
  static final String FILE = "script.csv";

  static final String KEY = "key";
  static final String TEXT = "text";

  private RecordingScript() {}

  /**
   * The words that each prompt had then, by its key; empty where no script is there.
   *
   * @throws IllegalArgumentException if it is no such script
   */
  static Optional<Map<String, String>> beside(Path recordings, Language language) {
    var file = recordings.resolve(language.tag()).resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> texts = new TreeMap<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(row -> texts.put(row.getField(KEY), row.getField(TEXT)));
      return Optional.of(texts);
    } catch (CsvParseException | java.util.NoSuchElementException e) {
      throw new IllegalArgumentException(
          file + " is no recording script: export it again with ./redrose prompts export", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
