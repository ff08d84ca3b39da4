package redrose.prompts.speech;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How to say words that a synthesiser's own dictionary gets wrong. */
final class Pronunciations {
  private final Map<String, String[]> phonesByWord;
  private final int version;

  private Pronunciations(List<String> lines) {
    phonesByWord =
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", -1))
            .collect(
                Collectors.toMap(
                    fields -> fields[0], fields -> Arrays.copyOfRange(fields, 1, fields.length)));
    version = lines.hashCode();
  }

  static Pronunciations english() {
    try (var in = Pronunciations.class.getResourceAsStream("pronunciations-en.txt")) {
      return new Pronunciations(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** FreeTTS drops the apostrophe of "don't" before it looks the word up. */
  void addTo(Lexicon lexicon) {
    phonesByWord.forEach(
        (word, phones) -> lexicon.addAddendum(word.replace("'", ""), null, phones));
  }

  /** Changes with the list. */
  String version() {
    return Integer.toHexString(version);
  }
}
