package redrose.sandbox.dialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks for keyed digits in whatever was written to a folder: as they are, and put together again
 * from lines that tell one key each, as logs do.
 */
final class DigitScan {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private DigitScan() {}

  /** The files in which these digits can be found. */
  static List<Path> filesThatTell(String digits, Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> tells(file, digits)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tells(Path file, String digits) {
    try {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return text.replaceAll("[ -]", "").contains(digits)
          || keyByKey(text).stream()
              .anyMatch(row -> row.contains(digits) || row.contains(twice(digits)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As an event log has it that tells when a key goes down and when it comes up. */
  private static String twice(String digits) {
    return digits.replaceAll("(\\d)", "$1$1");
  }

  /**
   * Lines that are equal but for their numbers belong together; each of their numbers, from line to
   * line, makes a row. A number is a key by itself (4) or as a character's code (AGI's 52).
   */
  private static List<String> keyByKey(String text) {
    Map<String, List<StringBuilder>> rows = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      List<String> numbers = NUMBER.matcher(line).results().map(MatchResult::group).toList();
      var alike =
          rows.computeIfAbsent(NUMBER.matcher(line).replaceAll("#"), _ -> new ArrayList<>());
      for (int i = 0; i < numbers.size(); i++) {
        if (alike.size() == i) {
          alike.add(new StringBuilder());
        }
        alike.get(i).append(key(numbers.get(i)));
      }
    }
    return rows.values().stream().flatMap(List::stream).map(StringBuilder::toString).toList();
  }

  private static String key(String number) {
    if (number.length() == 1) {
      return number;
    }
    int code = number.length() == 2 ? Integer.parseInt(number) : -1;
    return code >= '0' && code <= '9' ? Character.toString((char) code) : "";
  }
}
