package redrose.ivr.speech;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import redrose.ivr.directory.DirectoryInvalid;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;

/** {@code ./redrose speech}: tries the model that the line would listen with. */
@Command(
    name = "speech",
    description = {
      "Says which speech model the line listens with, and whether it can.",
      "Exit 0 if it can, 1 if the line takes keys only. docs/speech.md says how to choose one."
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = FetchModel.class)
public final class SpeechCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KEYS_ONLY = 1;

  private final Map<String, String> environment;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  private SpeechCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Ends with 0 when all is well, 1 where there is no usable model, 2 when asked wrongly. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  /** The same for a test, which reads what is printed. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
    return commandLine(environment).setOut(out).setErr(err).execute(arguments);
  }

  private static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new SpeechCommand(environment));
  }

  @Override
  public Integer call() {
    if (named().filter(Path.of("off")::equals).isPresent()) {
      return tellOff();
    }
    var folder = named().orElseGet(() -> root().resolve("speech-model"));
    var why = whyNot(folder);
    var unheard = why.isPresent() ? Optional.<String>empty() : unheard(folder);
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("model", folder.toString());
      object.put("source", named().isPresent() ? "VOSK_MODEL" : "carried");
      object.put("usable", why.isEmpty());
      object.put("why", why.orElse(null));
      object.put("unheard", unheard.orElse(null));
      spec.commandLine().getOut().println(JSON.valueToTree(object).toString());
    } else {
      spec.commandLine().getOut().println(sentence(folder, why));
      unheard.ifPresent(spec.commandLine().getOut()::println);
    }
    return why.isPresent() ? KEYS_ONLY : 0;
  }

  private int tellOff() {
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? "{\"model\":null,\"source\":\"VOSK_MODEL\",\"usable\":false,\"why\":\"off\"}"
            : "VOSK_MODEL is off: the line takes keys only.");
    return KEYS_ONLY;
  }

  private String sentence(Path folder, Optional<String> why) {
    return why.map(each -> each + " Until then the line takes keys only.")
        .orElseGet(
            () ->
                "The line listens with %s in %s; it was tried and works."
                    .formatted(
                        named().isPresent() ? "VOSK_MODEL, the model" : "the carried model",
                        folder));
  }

  private static Optional<String> whyNot(Path folder) {
    try {
      SpeechModel.tryOut(folder);
      return Optional.empty();
    } catch (SpeechModelInvalid e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * By the council's own directory, where one is named; what is wrong with that is no matter of a
   * model.
   */
  private Optional<String> unheard(Path folder) {
    try {
      var own = environment.get("REDROSE_DIRECTORY");
      var directory = own == null ? DirectoryReader.bundled() : DirectoryReader.read(Path.of(own));
      return new LineWords(directory).unheard(folder);
    } catch (DirectoryInvalid | SpeechModelInvalid e) {
      return Optional.of(e.getMessage());
    }
  }

  private Optional<Path> named() {
    return Optional.ofNullable(environment.get("VOSK_MODEL"))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /** Where fetched models are kept. */
  Path models() {
    return Path.of(environment.getOrDefault("REDROSE_STATE", ".redrose"))
        .toAbsolutePath()
        .resolve("speech");
  }

  boolean wantsJson() {
    return json;
  }

  private Path root() {
    return Path.of(environment.getOrDefault("REDROSE_ROOT", ".")).toAbsolutePath().normalize();
  }
}
