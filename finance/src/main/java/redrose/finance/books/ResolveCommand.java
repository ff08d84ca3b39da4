package redrose.finance.books;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SuspenseDesk;

/** {@code finance resolve MOVEMENT}. */
@Command(
    name = "resolve",
    description =
        "Proposes that a movement in suspense belongs to no fund, and says what becomes of it.",
    mixinStandardHelpOptions = true)
final class ResolveCommand extends Step {
  @Parameters(paramLabel = "MOVEMENT", description = "as `suspense` shows it")
  private String movement;

  @Option(names = "--note", required = true, description = "what it is and what becomes of it")
  private String note;

  @Mixin private Signature signature;

  @Override
  View run(Database store) {
    var desk = new SuspenseDesk(store);
    desk.propose(movement, Optional.empty(), note, signature.name());
    return SuspenseCommand.view(desk.find(movement).stream().toList());
  }
}
