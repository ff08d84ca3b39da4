package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of one line, taken one by one. A sentence in quotation marks is one word. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
  private static final Map<String, Integer> UNITS = Map.of("ms", 1, "s", 1000);

  private final Path file;
  private final int line;
  private final Deque<String> words = new ArrayDeque<>();

  Words(Path file, int line, String text) {
    this.file = file;
    this.line = line;
    WORD.matcher(text).results().map(Words::word).forEach(words::add);
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group() : found.group(1);
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The next word, of which a complaint says what it should have been. */
  String next(String expected) throws ScriptError {
    if (words.isEmpty()) throw error("expected " + expected + " at the end of the line");
    return words.remove();
  }

  /** Takes these words if they come next. */
  boolean take(String... wanted) {
    var ahead = new ArrayList<>(words);
    if (ahead.size() < wanted.length) return false;
    if (!ahead.subList(0, wanted.length).equals(List.of(wanted))) return false;
    for (int i = 0; i < wanted.length; i++) words.remove();
    return true;
  }

  /** A length of time such as {@code 500 ms} or {@code 20 s}, in milliseconds. */
  long duration() throws ScriptError {
    var number = next("a time such as 500 ms or 20 s");
    var unit = UNITS.get(next("ms or s"));
    if (!number.matches("\\d{1,6}") || unit == null) {
      throw error("expected a time such as 500 ms or 20 s");
    }
    return Long.parseLong(number) * unit;
  }

  void end() throws ScriptError {
    if (!words.isEmpty()) throw error("expected nothing more on the line");
  }

  ScriptError error(String expected) {
    return new ScriptError(file, line, expected);
  }
}
