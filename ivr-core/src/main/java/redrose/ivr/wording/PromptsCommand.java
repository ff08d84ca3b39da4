package redrose.ivr.wording;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What callers hear, for translators, native readers and voice artists. */
@Command(
    name = "prompts",
    description = "What callers hear: scripts for voice artists, and what is not done yet.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {ExportScript.class, CheckWording.class})
public final class PromptsCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  private PromptsCommand() {}

  /** Ends with 0 when all is well, 1 where something has to be mended, 2 when asked wrongly. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The same for a test, which reads what is printed. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine().setOut(out).setErr(err).execute(arguments);
  }

  private static CommandLine commandLine() {
    return new CommandLine(new PromptsCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command: export or check.");
  }
}
