package redrose.console.people;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.requests.PersonBusy;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.OwnerRole;

/**
 * The commands of whoever looks after the console's accounts, under the role of the store's owner:
 * the console itself may not make an account.
 */
@Command(
    name = "redrose",
    description = "Who may use the console, what they did, and what is held of callers.",
    mixinStandardHelpOptions = true,
    subcommands = {UserCommand.class, PersonCommand.class, AuditCommand.class, CountCommand.class})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private final Settings settings;

  private Main(Settings settings) {
    this.settings = settings;
  }

  /** Ends with 0 when done, 1 when refused, 2 when asked wrongly or without a store. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Settings.ofEnvironment()).execute(arguments));
  }

  /** The commands with these settings. */
  static CommandLine commandLine(Settings settings) {
    return new CommandLine(new Main(settings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::plainEnd);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command.");
  }

  /** Works on the store, as its owner. */
  <T> T with(Function<Database, T> work) {
    return with(DatabaseSettings.from(settings, OwnerRole.NAME, "redrose user"), work);
  }

  /**
   * The same with what takes its time.
   *
   * @param limit for one statement
   */
  <T> T with(Duration limit, Function<Database, T> work) {
    return with(
        DatabaseSettings.from(settings, OwnerRole.NAME, "redrose person").patient(limit), work);
  }

  private static <T> T with(DatabaseSettings store, Function<Database, T> work) {
    try (var database = Database.open(store, new SimpleMeterRegistry())) {
      return work.apply(database);
    }
  }

  private static int plainEnd(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    var sentence =
        switch (e) {
          case CannotStart cannot -> cannot.getMessage();
          case PersonBusy busy -> busy.getMessage();
          case StoreFailure _ -> "The store does not answer: try again when it does.";
          default -> throw e;
        };
    command.getErr().println(sentence);
    return e instanceof PersonBusy ? ExitCode.SOFTWARE : ExitCode.USAGE;
  }
}
