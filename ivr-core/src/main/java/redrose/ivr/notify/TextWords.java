package redrose.ivr.notify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redrose.requests.Notification;
import redrose.requests.TextTemplate;

/** What texts say, in each language: {@code texts/LANGUAGE.yaml}. */
public final class TextWords {
  private static final String ENGLISH = "en";

  private final Map<String, Map<TextTemplate, String>> byLanguage = new ConcurrentHashMap<>();

  /** The words of a text; in English where its language has none. */
  public String of(Notification notification) {
    var words = of(notification.language()).get(notification.template());
    for (var value : notification.values().entrySet()) {
      words = words.replace("{" + value.getKey() + "}", value.getValue());
    }
    return words;
  }

  /** All that a language's texts say, as it is written. */
  Map<TextTemplate, String> of(String language) {
    return byLanguage.computeIfAbsent(language, TextWords::read);
  }

  private static Map<TextTemplate, String> read(String language) {
    var file = "/texts/" + language + ".yaml";
    try (var stream = TextWords.class.getResourceAsStream(file)) {
      if (stream == null) {
        return read(ENGLISH);
      }
      Map<String, String> entries =
          new YAMLMapper().readValue(stream, new TypeReference<Map<String, String>>() {});
      var words = new EnumMap<TextTemplate, String>(TextTemplate.class);
      entries.forEach((code, text) -> words.put(TextTemplate.ofCode(code), text));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
