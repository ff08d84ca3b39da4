package redrose.prompts.sound;

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
  private static final JsonMapper JSON = new JsonMapper();

  byte[] toJson() {
    var json = JSON.createObjectNode();
    json.put("key", key).put("language", language).put("text", text);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a label.
   *
   * @throws IOException if it can't be read or is none
   */
  public static Label read(Path file) throws IOException {
    var json = JSON.readTree(Files.readAllBytes(file));
    return new Label(field(json, "key"), field(json, "language"), field(json, "text"));
  }

  private static String field(JsonNode json, String name) throws IOException {
    if (!json.path(name).isTextual()) {
      throw new IOException("a label without " + name);
    }
    return json.get(name).asText();
  }
}
