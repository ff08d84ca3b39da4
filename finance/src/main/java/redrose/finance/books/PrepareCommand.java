package redrose.finance.books;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PayoutBook;

/** {@code finance prepare ID}. */
@Command(
    name = "prepare",
    description = "Says that a payout is reconciled. A second person then signs it off.",
    mixinStandardHelpOptions = true)
final class PrepareCommand extends Step {
  @Parameters(paramLabel = "ID", description = "the payout")
  private String id;

  @Mixin private Signature signature;

  @Option(names = "--note", description = "what the second person should know")
  private Optional<String> note = Optional.empty();

  @Override
  View run(Database store) {
    var report = new PayoutBook(store).prepare(id, signature.name(), note);
    return new View(PayoutText.of(report, List.of()), Json.of(report));
  }
}
