package redrose.sandbox;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import redrose.sandbox.bank.BankCommand;
import redrose.sandbox.bench.BenchCommand;
import redrose.sandbox.crash.CrashTestCommand;
import redrose.sandbox.demo.DemoCommand;
import redrose.sandbox.demo.UpCommand;
import redrose.sandbox.leak.LeakTestCommand;
import redrose.sandbox.phone.script.CallCommand;
import redrose.sandbox.seed.SeedCommand;
import redrose.sandbox.speech.SpeechTestCommand;

/** What {@code ./redrose} runs once it has a JDK and a build. */
@Command(
    name = "redrose",
    description = "Redrose's sandbox: the whole telephone line on one machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      CallCommand.class,
      BankCommand.class,
      BenchCommand.class,
      LeakTestCommand.class,
      CrashTestCommand.class,
      SeedCommand.class,
      SpeechTestCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new PlainSentences());
  }
}
