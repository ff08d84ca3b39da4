package redrose.prompts.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with <code>{variables}</code>.
 *
 * @param words the template as written
 */
public record Template(String words) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  /** The variables' names, each once. */
  public Set<String> variables() {
    var names = new TreeSet<String>();
    VARIABLE.matcher(words).results().forEach(result -> names.add(result.group(1)));
    return names;
  }

  /** The words with each variable replaced by its value; every variable must have one. */
  public String fill(Map<String, String> values) {
    return VARIABLE
        .matcher(words)
        .replaceAll(result -> Matcher.quoteReplacement(values.get(result.group(1))));
  }

  /** The words alone. */
  String withoutVariables() {
    return VARIABLE.matcher(words).replaceAll("");
  }
}
