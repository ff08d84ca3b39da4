package redrose.finance.books;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SuspenseDesk;

/** {@code finance assign MOVEMENT}. */
@Command(
    name = "assign",
    description = "Proposes the fund that a movement in suspense belongs to.",
    mixinStandardHelpOptions = true)
final class AssignCommand extends Step {
  @Parameters(paramLabel = "MOVEMENT", description = "as `suspense` shows it")
  private String movement;

  @Option(names = "--fund", paramLabel = "CODE", required = true, description = "the fund")
  private String fund;

  @Option(names = "--note", required = true, description = "what it is")
  private String note;

  @Mixin private Signature signature;

  @Override
  View run(Database store) {
    if (!funds().has(fund)) {
      throw new FinanceRefused("fund_known", "There is no fund " + fund + " in the directory.");
    }
    var desk = new SuspenseDesk(store);
    desk.propose(movement, Optional.of(fund), note, signature.name());
    return SuspenseCommand.view(desk.find(movement).stream().toList());
  }
}
