package redrose.finance;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.RefundLine;
import redrose.requests.RefundRefused;
import redrose.requests.RefundRefused.Reason;
import redrose.requests.postgres.Refunds;

/** {@code refund list}. */
@Command(
    name = "list",
    description = "Shows refunds, the newest first.",
    mixinStandardHelpOptions = true)
final class ListRefunds implements Callable<Integer> {
  private static final int LARGEST = 10_000;

  @ParentCommand private RefundCommand refund;
  @Spec private CommandSpec spec;

  @Option(
      names = "--payment",
      paramLabel = "PAYMENT",
      description = "only of this payment: its receipt's eight digits or its id")
  private String payment;

  @Option(
      names = "--most",
      defaultValue = "50",
      description = "how many at most, 1 to " + LARGEST + " (default: ${DEFAULT-VALUE})")
  private int most;

  @Mixin private Output output;

  @Override
  public Integer call() {
    if (most < 1 || most > LARGEST) {
      throw new ParameterException(spec.commandLine(), "Set --most to 1 to " + LARGEST + ".");
    }
    output.print(refund.with(this::lines));
    return 0;
  }

  private List<RefundLine> lines(Refunds refunds) {
    if (payment == null) {
      return refunds.newest(most);
    }
    return refunds
        .bill(payment)
        .map(bill -> refunds.of(bill.paymentId()))
        .orElseThrow(
            () ->
                new RefundRefused(Reason.NO_SUCH_PAYMENT, "There is no payment " + payment + "."));
  }
}
