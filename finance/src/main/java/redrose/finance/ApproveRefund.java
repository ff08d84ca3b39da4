package redrose.finance;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code refund approve ID}. */
@Command(
    name = "approve",
    description = {
      "Approves a refund that somebody else asked for; the gateway then sends it.",
      "Refused where what is left to refund has changed since it was asked for."
    },
    mixinStandardHelpOptions = true)
final class ApproveRefund extends Decision implements Callable<Integer> {
  @Override
  public Integer call() {
    return decide(true, "Refund %s of %s is approved; the gateway sends it now.");
  }
}
