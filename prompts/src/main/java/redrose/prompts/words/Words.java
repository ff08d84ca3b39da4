package redrose.prompts.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import redrose.prompts.catalogue.Template;

/**
 * One language's words for values, from {@code TAG.properties} beside this class: a file that a
 * native reader can go through.
 */
final class Words {
  private static final String SEPARATOR = ", *";

  private final String name;
  private final Properties entries = new Properties();

  private Words(String name) {
    this.name = name;
  }

  static Words of(String tag) {
    var words = new Words(tag + ".properties");
    try (var in = Words.class.getResourceAsStream(words.name)) {
      words.entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(entries.getProperty(key));
  }

  String get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(name, key)));
  }

  /** The words of a list, in order. */
  List<String> list(String key) {
    return List.of(get(key).split(SEPARATOR, -1));
  }

  /** A pattern with its {@code {n}} filled in. */
  String fill(String key, String number) {
    return fill(key, Map.of("n", number));
  }

  /** A pattern with its braces filled in. */
  String fill(String key, Map<String, String> values) {
    return new Template(get(key)).fill(values);
  }
}
