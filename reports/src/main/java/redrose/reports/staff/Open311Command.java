package redrose.reports.staff;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redrose open311}: which other systems may send reports. */
@Command(
    name = "open311",
    description = "Which other systems may send reports by Open311.",
    mixinStandardHelpOptions = true,
    subcommands = KeyCommand.class)
final class Open311Command implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say key.");
  }
}
