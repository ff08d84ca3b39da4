package redrose.prompts.sound;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is said in a sound file; kept as JSON beside it.
 *
 * @param key the prompt's, or several with + between
 * @param language its tag
 * @param text as a person reads it
 */
public record Label(String key, String language, String text) {
  byte[] toJson() {
    var json =
        "{\"key\":\"%s\",\"language\":\"%s\",\"text\":\"%s\"}"
            .formatted(quoted(key), quoted(language), quoted(text));
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a label.
   *
   * @throws IOException if it can't be read or is none
   */
  public static Label read(Path file) throws IOException {
    var json = new JsonMapper().readTree(Files.readAllBytes(file));
    return new Label(field(json, "key"), field(json, "language"), field(json, "text"));
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static String field(JsonNode json, String name) throws IOException {
    if (!json.path(name).isTextual()) {
      throw new IOException("a label without " + name);
    }
    return json.get(name).asText();
  }
}
