package redrose.reports.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A tree as XML: a field is an element, a list is its elements one after the other, null is an
 * empty one. Characters that XML 1.0 can't hold are replaced.
 */
final class XmlText {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  /** What an element of such a list is called. */
  private static final Map<String, String> ITEMS = Map.of("attributes", "attribute");

  private XmlText() {}

  static String of(String root, String item, JsonNode tree) {
    var xml = new StringBuilder(HEAD);
    element(xml, root, item, tree);
    return xml.toString();
  }

  private static void element(StringBuilder xml, String name, String item, JsonNode value) {
    xml.append('<').append(name).append('>');
    if (value.isArray()) {
      value.forEach(each -> element(xml, item, item, each));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              field ->
                  element(
                      xml,
                      field.getKey(),
                      ITEMS.getOrDefault(field.getKey(), "item"),
                      field.getValue()));
    } else if (!value.isNull()) {
      text(xml, value.asText());
    }
    xml.append("</").append(name).append('>');
  }

  private static void text(StringBuilder xml, String text) {
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(isXml(character) ? character : 0xFFFD);
              }
            });
  }

  /** XML 1.0, production 2. */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character < Character.MIN_SURROGATE)
        || (character > Character.MAX_SURROGATE && character < 0xFFFE)
        || character > 0xFFFF;
  }
}
