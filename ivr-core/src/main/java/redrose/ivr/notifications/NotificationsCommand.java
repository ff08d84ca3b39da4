package redrose.ivr.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.requests.NotificationLine;
import redrose.requests.NotificationState;
import redrose.requests.StoreFailure;
import redrose.requests.TerminalText;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.NotificationList;
import redrose.requests.postgres.RoleMatrix;

/** {@code ./redrose notifications}: the texts to callers, and how each got on. */
@Command(
    name = "notifications",
    description = "The texts to callers, the newest first: state, tries and the last error.",
    mixinStandardHelpOptions = true)
public final class NotificationsCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST = 10_000;

  private final Settings settings;

  @Option(names = "--json", description = "print one line of JSON a text")
  private boolean json;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "only these: ${COMPLETION-CANDIDATES}")
  private NotificationState state;

  @Option(
      names = "--most",
      defaultValue = "50",
      description = "how many at most, 1 to " + LARGEST + " (default: ${DEFAULT-VALUE})")
  private int most;

  @Spec private CommandSpec spec;

  private NotificationsCommand(Settings settings) {
    this.settings = settings;
  }

  /** Ends with 0 when done, 1 when there is no such text, 2 when asked wrongly. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Settings.ofEnvironment()).execute(arguments));
  }

  /** The same for a test, which reads what is printed. */
  static int run(Settings settings, PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine(settings).setOut(out).setErr(err).execute(arguments);
  }

  private static CommandLine commandLine(Settings settings) {
    return new CommandLine(new NotificationsCommand(settings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(NotificationsCommand::end);
  }

  @Override
  public Integer call() {
    if (most < 1 || most > LARGEST) {
      throw new ParameterException(spec.commandLine(), "Set --most to 1 to " + LARGEST + ".");
    }
    var lines = with(list -> list.newest(Optional.ofNullable(state), most));
    var out = spec.commandLine().getOut();
    if (json) {
      lines.forEach(line -> out.println(JSON.valueToTree(object(line))));
    } else {
      print(lines, out);
    }
    return ExitCode.OK;
  }

  /** {@code notifications retry ID}. */
  @Command(
      name = "retry",
      description = "Has a text tried now that was given up or waits; never one that was sent.",
      mixinStandardHelpOptions = true)
  int retry(@Parameters(paramLabel = "ID") UUID id) {
    if (with(list -> list.retry(id))) {
      spec.commandLine().getOut().println("It is tried again now: " + id + ".");
      return ExitCode.OK;
    }
    spec.commandLine()
        .getErr()
        .println("There is no text " + id + " that waits or was given up: see the list.");
    return ExitCode.SOFTWARE;
  }

  private <T> T with(Function<NotificationList, T> work) {
    var store = DatabaseSettings.from(settings, RoleMatrix.IVR, "redrose notifications");
    try (var database = Database.open(store, new SimpleMeterRegistry())) {
      return work.apply(new NotificationList(database));
    }
  }

  private static void print(List<NotificationLine> lines, PrintWriter out) {
    if (lines.isEmpty()) {
      out.println("There are no texts.");
    }
    for (var line : lines) {
      out.printf(
          "%s  %s  %s  %-17s  %-9s  %d tries%s%n",
          line.createdAt(),
          line.id(),
          line.to(),
          line.template(),
          line.state(),
          line.tries(),
          line.lastError().map(why -> "  " + TerminalText.safe(why)).orElse(""));
    }
  }

  private static Map<String, Object> object(NotificationLine line) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", line.id());
    object.put("template", line.template());
    object.put("to", line.to());
    object.put("state", line.state());
    object.put("tries", line.tries());
    object.put("created_at", line.createdAt().toString());
    object.put("due_at", line.dueAt().toString());
    object.put("sent_at", line.sentAt().map(Object::toString).orElse(null));
    object.put("last_error", line.lastError().orElse(null));
    return object;
  }

  private static int end(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    var sentence =
        switch (e) {
          case CannotStart cannot -> cannot.getMessage();
          case StoreFailure _ -> "The store does not answer: look again when it does.";
          default -> throw e;
        };
    command.getErr().println(sentence);
    return ExitCode.USAGE;
  }
}
