package redrose.finance.books;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.health.Settings;
import redrose.ivr.directory.DirectoryReader;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.RoleMatrix;

/** {@code finance …}: what its commands share. */
@Command(
    name = "finance",
    description = {
      "Closes finance's books: payouts held against our payments, days closed, ledger files.",
      "docs/reconciliation.md is the handbook. Every command has --help, and --json for programs."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      PayoutsCommand.class,
      PayoutCommand.class,
      PrepareCommand.class,
      SignOffCommand.class,
      MissingCommand.class,
      SuspenseCommand.class,
      AssignCommand.class,
      ResolveCommand.class,
      ConfirmCommand.class,
      DayCommand.class,
      CloseCommand.class,
      ExportCommand.class,
      ThreeWayCommand.class
    })
public final class FinanceCommand implements Runnable {
  private static final int POOL_SIZE = 2;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  // closing a day of a million movements
  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(10);

  private final Settings settings;

  @Spec private CommandSpec spec;

  /**
   * @param settings the store, {@code REDROSE_DIRECTORY} and {@code REDROSE_SUSPENSE_CODE}, which
   *     are read when a command needs them
   */
  public FinanceCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: --help lists it.");
  }

  /** The store, under finance's own role. */
  DatabaseSettings store() {
    var usual = DatabaseSettings.from(settings, RoleMatrix.FINANCE, "redrose finance");
    return new DatabaseSettings(
        usual.url(),
        usual.user(),
        usual.password(),
        usual.application(),
        POOL_SIZE,
        CONNECT_LIMIT,
        STATEMENT_LIMIT);
  }

  ChartOfFunds funds() {
    return ChartOfFunds.of(
        DirectoryReader.read(Path.of(settings.text("REDROSE_DIRECTORY"))).funds(),
        settings.text("REDROSE_SUSPENSE_CODE", "SUSPENSE"));
  }
}
