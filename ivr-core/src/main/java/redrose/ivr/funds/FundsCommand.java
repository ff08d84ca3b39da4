package redrose.ivr.funds;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryInvalid;
import redrose.ivr.directory.DirectoryReader;

/** {@code ./redrose funds}: what the directory says of funds, and whether a reference holds. */
@Command(
    name = "funds",
    description = "The funds that residents pay into, and what their references look like.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {CheckReference.class, ListFunds.class})
public final class FundsCommand implements Runnable {
  @Option(
      names = "--directory",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "a council's own directory (default: REDROSE_DIRECTORY, or the bundled one)")
  private Path file;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  private FundsCommand() {}

  /** Ends with 0 when all is well, 1 where a reference does not hold, 2 when asked wrongly. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The same for a test, which reads what is printed. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine().setOut(out).setErr(err).execute(arguments);
  }

  private static CommandLine commandLine() {
    return new CommandLine(new FundsCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command: check or list.");
  }

  Directory directory() {
    try {
      return Optional.ofNullable(file)
          .or(() -> Optional.ofNullable(System.getenv("REDROSE_DIRECTORY")).map(Path::of))
          .map(DirectoryReader::read)
          .orElseGet(DirectoryReader::bundled);
    } catch (DirectoryInvalid e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  boolean wantsJson() {
    return json;
  }
}
