package redrose.finance;

import java.util.UUID;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What approving and rejecting share. */
abstract sealed class Decision permits ApproveRefund, RejectRefund {
  @ParentCommand private RefundCommand refund;

  @Parameters(paramLabel = "REFUND", description = "the refund's id, as `refund list` shows it")
  private UUID id;

  @Mixin private Person person;
  @Mixin private Output output;

  int decide(boolean approve, String sentence) {
    var line = refund.with(refunds -> refunds.decide(id, approve, person.name()));
    output.print(line, sentence.formatted(id, Pounds.write(line.refund().amountPence())));
    return 0;
  }
}
