package redrose.finance;

import java.io.PrintWriter;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.finance.books.DayReader;
import redrose.finance.books.FinanceCommand;
import redrose.health.Settings;

/**
 * The commands of finance. The store is where {@code REDROSE_DB_URL} says; refunds log in as the
 * console, the rest as finance, with {@code REDROSE_DB_PASSWORD_FILE}.
 */
@Command(
    name = "redrose",
    description = "What finance staff do.",
    mixinStandardHelpOptions = true,
    subcommands = RefundCommand.class)
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private final Settings settings;

  private Main(Settings settings) {
    this.settings = settings;
  }

  /**
   * Ends with 0 when done, 1 when refused, 2 when it was asked wrongly or can't reach the store.
   */
  public static void main(String[] arguments) {
    System.exit(commandLine(Settings.ofEnvironment()).execute(arguments));
  }

  /** The commands with these settings. */
  public static CommandLine commandLine(Settings settings) {
    return new CommandLine(new Main(settings))
        .addSubcommand(new FinanceCommand(settings))
        .registerConverter(LocalDate.class, new DayReader())
        .setExecutionExceptionHandler(new PlainEnd());
  }

  /** The same for a test, which reads what is printed. */
  static int run(Settings settings, PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine(settings).setOut(out).setErr(err).execute(arguments);
  }

  Settings settings() {
    return settings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command.");
  }
}
