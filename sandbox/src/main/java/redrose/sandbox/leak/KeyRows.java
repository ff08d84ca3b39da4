package redrose.sandbox.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts digits together again that stand one a line, as a log of keys has them. Lines that are equal
 * but for their numbers belong together, once for the whole text and once channel by channel; each
 * of their numbers, from line to line, makes a row.
 */
final class KeyRows {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\R");
  private static final Pattern IDENTITY =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b0x[0-9a-f]+\\b");
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?:PJSIP|SIP|Local|AudioSocket)/[\\w.@;-]+|C-[0-9a-f]{8}|\"call\":\"[^\"]+|[0-9]{10}\\.[0-9]+");

  private KeyRows() {}

  /** All rows of a text; a key is a digit by itself (4) or a character's code (52). */
  static List<String> of(String text) {
    Map<String, List<StringBuilder>> rows = new LinkedHashMap<>();
    for (var line : records(text)) {
      var anonymous = IDENTITY.matcher(line).replaceAll("#");
      var numbers = NUMBER.matcher(anonymous).results().map(MatchResult::group).toList();
      if (numbers.isEmpty()) continue;
      var shape = NUMBER.matcher(anonymous).replaceAll("#");
      add(numbers, rows.computeIfAbsent(shape, _ -> new ArrayList<>()));
      var channel = CHANNEL.matcher(line);
      if (channel.find()) {
        add(numbers, rows.computeIfAbsent(channel.group() + shape, _ -> new ArrayList<>()));
      }
    }
    return rows.values().stream().flatMap(List::stream).map(StringBuilder::toString).toList();
  }

  /** Lines; where blank lines separate what belongs together, as in AMI, that is one record. */
  private static List<String> records(String text) {
    if (!text.contains("Event: ")) return text.lines().toList();
    return BLANK_LINE.splitAsStream(text).map(block -> block.replaceAll("\\R", " ")).toList();
  }

  private static void add(List<String> numbers, List<StringBuilder> row) {
    for (int i = 0; i < numbers.size(); i++) {
      if (row.size() == i) row.add(new StringBuilder());
      row.get(i).append(key(numbers.get(i)));
    }
  }

  private static String key(String number) {
    if (number.length() == 1) return number;
    var code = number.length() == 2 ? Integer.parseInt(number) : -1;
    return code >= '0' && code <= '9' ? Character.toString((char) code) : "";
  }
}
