package redrose.ivr.keeping;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redrose.requests.TerminalText;

/** Tells a person in words, or a program in a line of JSON. */
final class Output {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "print one line of JSON")
  private boolean json;

  void print(String sentence, Map<String, Object> object) {
    spec.commandLine().getOut().println(json ? line(object) : safe(sentence));
  }

  /** Lines are ours; what is in them may be somebody else's. */
  private static String safe(String sentence) {
    return sentence.lines().map(TerminalText::safe).collect(Collectors.joining("\n"));
  }

  /** What a person should know beside the result. */
  void aside(String sentence) {
    var err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }

  static String line(Map<String, ?> object) {
    return JSON.valueToTree(object).toString();
  }
}
