package redrose.finance.books;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PayoutBook;

/** {@code finance sign-off ID}. */
@Command(
    name = "sign-off",
    description = "Signs a payout off that another person has prepared. That is for good.",
    mixinStandardHelpOptions = true)
final class SignOffCommand extends Step {
  @Parameters(paramLabel = "ID", description = "the payout")
  private String id;

  @Mixin private Signature signature;

  @Override
  View run(Database store) {
    var report = new PayoutBook(store).signOff(id, signature.name());
    return new View(PayoutText.of(report, List.of()), Json.of(report));
  }
}
