package redrose.finance;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code refund reject ID}. */
@Command(
    name = "reject",
    description = "Rejects a refund that somebody else asked for; no money goes back.",
    mixinStandardHelpOptions = true)
final class RejectRefund extends Decision implements Callable<Integer> {
  @Override
  public Integer call() {
    return decide(false, "Refund %s of %s is rejected.");
  }
}
