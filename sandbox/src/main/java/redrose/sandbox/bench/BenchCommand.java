package redrose.sandbox.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench}: measurements, a subcommand each. */
@Command(
    name = "bench",
    description = "Measures; see the subcommands.",
    subcommands = {
      AgiBenchCommand.class,
      PromptsBenchCommand.class,
      SpeechBenchCommand.class,
      ConsoleBenchCommand.class
    },
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }
}
