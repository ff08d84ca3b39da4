package redrose.reports.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How an answer is written: by the ending of the address, and XML, which every client reads, else.
 */
enum Format {
  JSON("application/json; charset=utf-8"),
  XML("text/xml; charset=utf-8");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /** The content type. */
  String type() {
    return type;
  }

  /** By an ending, {@code json} for one. */
  static Optional<Format> of(String ending) {
    return switch (ending) {
      case "json" -> Optional.of(JSON);
      case "xml", "" -> Optional.of(XML);
      default -> Optional.empty();
    };
  }

  /** An answer's bytes. */
  byte[] write(Answer answer) {
    try {
      var text =
          this == JSON
              ? MAPPER.writeValueAsString(answer.tree())
              : XmlText.of(answer.root(), answer.item(), answer.tree());
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is answered: one tree, from which both forms are written, so that they can't differ.
   *
   * @param root the XML's outermost element
   * @param item its elements, where the tree is a list
   */
  record Answer(int status, String root, String item, JsonNode tree) {}
}
