package redrose.prompts.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redrose.prompts.Prompt;
import redrose.prompts.Prompt.Variable;

/**
 * Holds a catalogue and the code to each other: the same keys, and in each text just its prompt's
 * variables.
 */
final class CatalogueCheck {
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  /**
   * Letters of any language, digits, and the punctuation that a synthesiser takes for pauses and
   * tone.
   */
  private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{M}0-9 ,.;:?!'|،؛۔؟।-]*");

  /** Read as a year, an amount or digits: each synthesiser guesses for itself. */
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*[0-9]");

  private final String name;
  private final List<String> faults = new ArrayList<>();

  /** As a recogniser hears it: a few words, small and without signs. */
  private static final Pattern SAYABLE = Pattern.compile("[\\p{Ll}']+( [\\p{Ll}']+){0,5}");

  private CatalogueCheck(String name) {
    this.name = name;
  }

  /** Everything that is wrong, a sentence each; empty if nothing is. */
  static List<String> faults(String name, Collection<Line> lines, List<Prompt> declared) {
    var check = new CatalogueCheck(name);
    check.compare(lines, declared);
    return check.faults;
  }

  private void compare(Collection<Line> lines, List<Prompt> declared) {
    declaredOnce(declared);
    Map<String, Prompt> prompts =
        declared.stream().collect(Collectors.toMap(Prompt::key, Function.identity(), (a, b) -> a));
    for (var line : lines) {
      var prompt = prompts.remove(line.key());
      if (prompt == null) {
        add(line.key(), "is declared by no prompt in the code: declare it or take it out");
      } else {
        check(line, prompt);
      }
    }
    new TreeSet<>(prompts.keySet())
        .forEach(key -> add(key, "is declared in the code and has no text here"));
  }

  private void declaredOnce(List<Prompt> declared) {
    var seen = new TreeSet<String>();
    for (var prompt : declared) {
      if (!seen.add(prompt.key())) {
        add(prompt.key(), "is declared twice in the code");
      }
    }
  }

  private void check(Line line, Prompt prompt) {
    if (!KEY.matcher(line.key()).matches()) {
      add(line.key(), "is not a key: lower case words, with dots between rooms and hyphens within");
    }
    if (line.text().words().isEmpty()) {
      add(line.key(), "says nothing");
    }
    for (var phrase : line.said()) {
      if (!SAYABLE.matcher(phrase).matches()) {
        add(
            line.key(),
            "said has “%s”: write one to six words, small and without signs".formatted(phrase));
      }
    }
    checkVariables(line.key(), "text", line.text(), prompt);
    checkVariables(line.key(), "spoken", line.spoken(), prompt);
    if (NUMBER.matcher(line.spoken().withoutVariables()).find()) {
      add(
          line.key(),
          "has a number of several digits: write it as words or digit by digit, or add spoken:"
              + " beside text:");
    }
    if (!SPEAKABLE.matcher(line.spoken().withoutVariables()).matches()) {
      add(
          line.key(),
          "has signs that no synthesiser speaks: write them as words, or add spoken: beside text:");
    }
  }

  private void checkVariables(String key, String part, Template template, Prompt prompt) {
    Set<String> declared =
        prompt.variables().stream()
            .map(Variable::name)
            .collect(Collectors.toCollection(TreeSet::new));
    var used = template.variables();
    for (var unknown : used) {
      if (!declared.contains(unknown)) {
        add(key, "%s uses {%s}; the prompt has %s".formatted(part, unknown, declared));
      }
    }
    for (var unused : declared) {
      if (!used.contains(unused)) {
        add(key, "%s leaves out {%s}".formatted(part, unused));
      }
    }
  }

  private void add(String key, String fault) {
    faults.add("%s: %s %s".formatted(name, key, fault));
  }
}
