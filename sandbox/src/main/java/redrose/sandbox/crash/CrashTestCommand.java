package redrose.sandbox.crash;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./redrose crash-test}: kills gateways while callers pay, and looks for the money. */
@Command(
    name = "crash-test",
    description = {
      "Plays calls that pay by card while gateways are killed at every step, PostgreSQL is stopped,"
          + " killed and cut off, and the card provider's answers go astray; lets everything"
          + " settle, and compares the provider's money with PostgreSQL.",
      "Ends with 0 only if nothing was lost, taken twice, moved illegally, left unsettled, or told"
          + " wrongly to a caller."
    },
    mixinStandardHelpOptions = true)
public final class CrashTestCommand implements Callable<Integer> {
  private static final int MOST_GATEWAYS = 4;
  private static final int MOST_CALLS = 1_000_000;
  private static final int MOST_WIDTH = 1_000;

  private final Path root;
  private final Path state;

  @Spec private CommandSpec spec;

  @Option(
      names = "--calls",
      description = "how many calls (default: ${DEFAULT-VALUE})",
      defaultValue = "200")
  private int calls;

  @Option(
      names = "--seed",
      description = "what goes wrong where follows from it (default: ${DEFAULT-VALUE})",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--width",
      description = "calls at once at each gateway (default: ${DEFAULT-VALUE})",
      defaultValue = "16")
  private int width;

  @Option(
      names = "--gateways",
      description = "how many gateways, 2 to 4 (default: ${DEFAULT-VALUE})",
      defaultValue = "2")
  private int gateways;

  @Option(
      names = "--only",
      paramLabel = "K",
      description = "play call K of the run alone, with all that happens to it")
  private Integer only;

  @Option(
      names = "--settle-limit",
      paramLabel = "SECONDS",
      description = "what is not settled so long after the last blow counts (default: 180)",
      defaultValue = "180")
  private int settleLimitSeconds;

  @Option(
      names = "--gateway-classes",
      paramLabel = "JAR",
      description = "classes that come before the gateway's own, to try another build of it")
  private Path gatewayClasses;

  @Option(names = "--json", description = "print one last line, a JSON object")
  private boolean json;

  /** As {@code ./redrose} starts it: the folders are in the environment. */
  public CrashTestCommand() {
    this(
        Path.of(System.getenv().getOrDefault("REDROSE_ROOT", ".")),
        Path.of(System.getenv().getOrDefault("REDROSE_STATE", ".redrose")));
  }

  /** In other folders. */
  public CrashTestCommand(Path root, Path state) {
    this.root = root.toAbsolutePath().normalize();
    this.state = state.toAbsolutePath().normalize().resolve("crash");
  }

  @Override
  public Integer call() throws Exception {
    var options = options();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    var report = new CrashRun(options, line -> tell(err, line)).play();
    new ReportText(report).lines().forEach(line -> tell(json ? err : out, line));
    if (json) {
      tell(out, report.json().toString());
    }
    return report.isGood() ? 0 : 1;
  }

  private CrashOptions options() {
    require(calls >= 1 && calls <= MOST_CALLS, "Give 1 to 1000000 --calls.");
    require(width >= 2 && width <= MOST_WIDTH, "Give a --width of 2 to 1000.");
    require(only == null || (only >= 1 && only <= calls), "Give an --only of one of the calls.");
    require(gateways >= 2 && gateways <= MOST_GATEWAYS, "Give 2 to 4 --gateways.");
    require(settleLimitSeconds >= 1, "Give a --settle-limit of 1 or more seconds.");
    require(
        gatewayClasses == null || Files.isRegularFile(gatewayClasses),
        "Give a jar that is there as --gateway-classes: " + gatewayClasses + " is none.");
    return new CrashOptions(
        root,
        state,
        calls,
        seed,
        width,
        gateways,
        only == null ? OptionalInt.empty() : OptionalInt.of(only),
        Duration.ofSeconds(settleLimitSeconds),
        Optional.ofNullable(gatewayClasses).map(Path::toAbsolutePath));
  }

  private void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private static void tell(PrintWriter where, String line) {
    where.println(line);
    where.flush();
  }
}
