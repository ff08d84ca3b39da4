package redrose.finance;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.Refunds;
import redrose.requests.postgres.RoleMatrix;

/** {@code refund …}: what its commands share. */
@Command(
    name = "refund",
    description = {
      "Gives money back to the card of a payment: one person asks, another approves, the payment"
          + " gateway sends it."
    },
    mixinStandardHelpOptions = true,
    subcommands = {RequestRefund.class, ApproveRefund.class, RejectRefund.class, ListRefunds.class})
final class RefundCommand implements Runnable {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: request, approve, reject or list.");
  }

  /** Works on the store's refunds, as the console. */
  <T> T with(Function<Refunds, T> work) {
    var settings = DatabaseSettings.from(main.settings(), RoleMatrix.CONSOLE, "redrose refund");
    try (var database = Database.open(settings, new SimpleMeterRegistry())) {
      return work.apply(new Refunds(database));
    }
  }
}
