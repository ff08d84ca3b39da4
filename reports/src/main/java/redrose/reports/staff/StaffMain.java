package redrose.reports.staff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
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
import redrose.requests.ReportRefused;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/** What staff do about reports from a terminal, under the console's role. */
@Command(
    name = "redrose",
    description = "What staff do about reports.",
    mixinStandardHelpOptions = true,
    subcommands = {RequestCommand.class, Open311Command.class})
public final class StaffMain implements Runnable {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final int REFUSED = 1;

  @Spec private CommandSpec spec;

  private final Settings settings;

  private StaffMain(Settings settings) {
    this.settings = settings;
  }

  /** Ends with 0 when done, 1 when refused, 2 when asked wrongly or without a store. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Settings.ofEnvironment()).execute(arguments));
  }

  /** The commands with these settings. */
  public static CommandLine commandLine(Settings settings) {
    return new CommandLine(new StaffMain(settings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(StaffMain::plainEnd);
  }

  /** The same for a test, which reads what is printed. */
  static int run(Settings settings, PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine(settings).setOut(out).setErr(err).execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command.");
  }

  /** Works on the store. */
  <T> T with(Function<Database, T> work) {
    var store = DatabaseSettings.from(settings, RoleMatrix.CONSOLE, "redrose request");
    try (var database = Database.open(store, new SimpleMeterRegistry())) {
      return work.apply(database);
    }
  }

  /** One line of JSON. */
  static String json(Object value) {
    return JSON.valueToTree(value).toString();
  }

  private static int plainEnd(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    var sentence =
        switch (e) {
          case ReportRefused refused -> refused.getMessage();
          case CannotStart cannot -> cannot.getMessage();
          case StoreFailure _ -> "The store does not answer: try again when it does.";
          default -> throw e;
        };
    command.getErr().println(sentence);
    return e instanceof ReportRefused ? REFUSED : ExitCode.USAGE;
  }
}
