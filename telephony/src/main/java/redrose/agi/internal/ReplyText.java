package redrose.agi.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import redrose.agi.AgiReply;

/**
 * Reads the text of a successful reply, {@code 200 result=1 (dtmf) endpos=21600}.
 *
 * <p>What stands in parentheses is taken as it is up to the last closing one, because Asterisk
 * escapes nothing there; a value in quotes has its escaped quotes undone.
 */
final class ReplyText {
  static final String SUCCESS = "200";
  private static final String RESULT = "200 result=";

  private ReplyText() {}

  static AgiReply parse(String text) {
    if (!text.startsWith(RESULT)) {
      return new AgiReply(200, "", "", Map.of());
    }
    int space = text.indexOf(' ', RESULT.length());
    if (space < 0) {
      return new AgiReply(200, text.substring(RESULT.length()), "", Map.of());
    }
    var result = text.substring(RESULT.length(), space);
    var rest = text.substring(space).strip();
    int closing = rest.startsWith("(") ? rest.lastIndexOf(')') : -1;
    if (closing < 0) {
      return new AgiReply(200, result, "", attributes(rest));
    }
    return new AgiReply(
        200, result, rest.substring(1, closing), attributes(rest.substring(closing + 1).strip()));
  }

  /** Words without an equals sign ("Gosub complete") are remarks, and left out. */
  private static Map<String, String> attributes(String text) {
    if (text.indexOf('=') < 0) {
      return Map.of();
    }
    var attributes = new HashMap<String, String>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      int equals = text.indexOf('=', at);
      if (equals > at && equals < end) {
        var name = text.substring(at, equals).toLowerCase(Locale.ROOT);
        attributes.putIfAbsent(name, unquoted(text.substring(equals + 1, end)));
      }
      at = end + 1;
    }
    return attributes;
  }

  /** The next space that is not between quotes. */
  private static int endOfWord(String text, int from) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        return at;
      }
    }
    return text.length();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }
}
