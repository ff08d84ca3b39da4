package redrose.agi.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import redrose.agi.AgiRequest;

/**
 * The {@code agi_*} lines that open a connection, kept as the bytes they came as: a held call costs
 * half a kilobyte for them until its script asks.
 */
final class Environment {
  private static final int FIRST_BYTES = 1024;
  private static final String PREFIX = "agi_";
  private static final String UNIQUE_ID = "agi_uniqueid:";

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;
  private int lines;

  void add(byte[] source, int from, int to) {
    int needed = length + to - from + 1;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    System.arraycopy(source, from, bytes, length, to - from);
    bytes[needed - 1] = '\n';
    length = needed;
    lines++;
  }

  int lines() {
    return lines;
  }

  int bytes() {
    return length;
  }

  /** No line comes any more. */
  void seal() {
    bytes = Arrays.copyOf(bytes, length);
  }

  /** Asterisk's identifier of the channel, without the work of {@link #toRequest}. */
  String uniqueId() {
    var text = text();
    int at = text.indexOf(UNIQUE_ID);
    return at < 0 ? "" : text.substring(at + UNIQUE_ID.length(), text.indexOf('\n', at)).strip();
  }

  AgiRequest toRequest() {
    var variables = variables();
    var address = variables.getOrDefault("request", "");
    int scheme = address.indexOf("://");
    int slash = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
    var target =
        slash < 0 ? variables.getOrDefault("network_script", "") : address.substring(slash + 1);
    int question = target.indexOf('?');
    return question < 0
        ? new AgiRequest(target, Map.of(), variables)
        : new AgiRequest(
            target.substring(0, question), parameters(target.substring(question + 1)), variables);
  }

  private Map<String, String> variables() {
    var variables = new HashMap<String, String>();
    text().lines().forEach(line -> read(line, variables));
    return variables;
  }

  private String text() {
    return new String(bytes, 0, length, UTF_8);
  }

  /** Where a name comes twice the first one holds: a later one can't be Asterisk's own. */
  private static void read(String line, Map<String, String> variables) {
    int colon = line.indexOf(':');
    var name = colon < 0 ? line : line.substring(0, colon);
    int value = colon < 0 ? line.length() : colon;
    // Some come with two colons: "agi_accountcode:: "
    while (value < line.length() && line.charAt(value) == ':') {
      value++;
    }
    variables.putIfAbsent(
        name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name,
        line.substring(value).strip());
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    for (var pair : query.split("&", 0)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      parameters.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray per cent sign stands for itself
    }
  }
}
