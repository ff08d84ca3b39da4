package redrose.finance.books;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import redrose.requests.TerminalText;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.SuspenseEntry;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SuspenseDesk;

/** {@code finance confirm MOVEMENT PROPOSAL}: a later proposal is not agreed to unseen. */
@Command(
    name = "confirm",
    description = "Agrees with what another person proposed for a movement. That is for good.",
    mixinStandardHelpOptions = true)
final class ConfirmCommand extends Step {
  @Parameters(paramLabel = "MOVEMENT", description = "as `suspense` shows it")
  private String movement;

  @Parameters(paramLabel = "PROPOSAL", description = "its number, as `suspense` shows it")
  private int number;

  @Mixin private Signature signature;

  @Override
  View run(Database store) {
    var desk = new SuspenseDesk(store);
    var proposal =
        desk.find(movement)
            .flatMap(SuspenseEntry::proposal)
            .orElseThrow(
                () ->
                    new FinanceRefused(
                        "suspense_proposed",
                        "Nothing waits for a second person there: `suspense` lists what does."));
    desk.confirm(movement, number, signature.name());
    var fund = proposal.fund().orElse("no fund");
    return new View(
        "%s goes to %s: %s%n".formatted(movement, fund, TerminalText.safe(proposal.note())),
        Map.of("movement", movement, "proposal", proposal));
  }
}
