package redrose.finance;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import redrose.requests.PaidBill;
import redrose.requests.RefundRefused;
import redrose.requests.RefundRefused.Reason;
import redrose.requests.postgres.Refunds;

/** {@code refund request PAYMENT}. */
@Command(
    name = "request",
    description = "Asks for a refund, which another person then approves or rejects.",
    mixinStandardHelpOptions = true)
final class RequestRefund implements Callable<Integer> {
  @ParentCommand private RefundCommand refund;

  @Parameters(
      paramLabel = "PAYMENT",
      description = "its receipt's eight digits, or the payment's id")
  private String payment;

  @Option(
      names = "--amount",
      paramLabel = "POUNDS",
      required = true,
      converter = Pounds.Reader.class,
      description = "how much goes back, such as 12.50; all that is left, or part of it")
  private Pounds amount;

  @Option(names = "--reason", required = true, description = "why, for who approves it")
  private String reason;

  @Option(
      names = "--left",
      paramLabel = "POUNDS",
      converter = Pounds.Reader.class,
      description = "what you were shown as left to refund; refused where that has changed")
  private Pounds left;

  @Mixin private Person person;
  @Mixin private Output output;

  @Override
  public Integer call() {
    var line =
        refund.with(
            refunds -> {
              var asked = refunds.ask(shown(refunds), amount.pence(), reason, person.name());
              return refunds.find(asked.id()).orElseThrow();
            });
    output.print(
        line,
        "Refund %s of %s is requested. Another person approves it: refund approve %s --as NAME"
            .formatted(
                line.refund().id(), Pounds.write(line.refund().amountPence()), line.refund().id()));
    return 0;
  }

  private PaidBill shown(Refunds refunds) {
    var bill =
        refunds
            .bill(payment)
            .orElseThrow(
                () ->
                    new RefundRefused(
                        Reason.NO_SUCH_PAYMENT,
                        "There is no payment "
                            + payment
                            + ": give its receipt's eight digits or its id."));
    if (left != null && left.pence() != bill.leftPence()) {
      throw new RefundRefused(
          Reason.LEFT_HAS_CHANGED,
          "Of payment %s %s is left to refund, not %s: look again."
              .formatted(
                  bill.receipt(), Pounds.write(bill.leftPence()), Pounds.write(left.pence())));
    }
    return bill;
  }
}
