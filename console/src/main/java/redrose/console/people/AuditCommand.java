package redrose.console.people;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.postgres.AuditLog;

/** {@code audit …}: the log of what staff did. */
@Command(
    name = "audit",
    description = "Reads the log of what staff did in the console.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: verify.");
  }

  @Command(
      name = "verify",
      description = {
        "Computes the chain of the log anew. Ends with 0 when it is whole, 1 when an entry was"
            + " changed, added or taken away.",
        "Keep the last number and hash that it prints somewhere else, and give them next time:"
            + " what was written anew from the start shows by that alone."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Option(
              names = "--kept",
              paramLabel = "NUMBER:HASH",
              description = "what an earlier run has printed")
          String kept) {
    var chain = new AuditChain(kept);
    main.with(
        database -> {
          new AuditLog(database).readAll(chain);
          return null;
        });
    var fault = chain.fault();
    if (fault.isPresent()) {
      spec.commandLine().getErr().println(fault.get());
      return 1;
    }
    spec.commandLine().getOut().println(chain.summary());
    return 0;
  }
}
