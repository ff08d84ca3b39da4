package redrose.ivr.keeping;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.health.Settings;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/**
 * The commands of those who keep a line. The store is where {@code REDROSE_DB_URL} says; they log
 * in as the console with {@code REDROSE_DB_PASSWORD_FILE}.
 */
@Command(
    name = "redrose",
    description = "What those who keep a line do.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AnnounceCommand.class,
      DeskCommand.class,
      CallBacksCommand.class,
      FeedbackCommand.class,
      PostcodesCommand.class,
      DirectoryCommand.class
    })
public final class KeepingCommand implements Runnable {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  @Spec private CommandSpec spec;

  private final Settings settings;

  private KeepingCommand(Settings settings) {
    this.settings = settings;
  }

  /** Ends with 0 when done, 1 where something does not hold, 2 when asked wrongly. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Settings.ofEnvironment()).execute(arguments));
  }

  /** The same within a process. */
  public static int run(Settings settings, PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine(settings).setOut(out).setErr(err).execute(arguments);
  }

  private static CommandLine commandLine(Settings settings) {
    return new CommandLine(new KeepingCommand(settings))
        .setExecutionExceptionHandler(new PlainEnd());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which command: announce, desk, call-backs, feedback, postcodes or directory.");
  }

  Settings settings() {
    return settings;
  }

  /**
   * Works on the store.
   *
   * @param statementLimit how long one statement may take
   */
  <T> T with(Duration statementLimit, Function<Database, T> work) {
    var usual = DatabaseSettings.from(settings, RoleMatrix.CONSOLE, "redrose keeping");
    var limited =
        new DatabaseSettings(
            usual.url(),
            usual.user(),
            usual.password(),
            usual.application(),
            1,
            CONNECT_LIMIT,
            statementLimit);
    try (var database = Database.open(limited, new SimpleMeterRegistry())) {
      return work.apply(database);
    }
  }
}
