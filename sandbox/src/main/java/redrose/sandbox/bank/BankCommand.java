package redrose.sandbox.bank;

import java.io.IOException;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.record.StoreReader;
import redrose.sandbox.stripe.SimulatorControl;

/** {@code ./redrose bank …}: makes happen at Stripe's simulator what otherwise takes weeks. */
@Command(
    name = "bank",
    description = {
      "Plays the banks at the Stripe simulator that ./redrose up started, so that finance's work"
          + " can be tried: docs/reconciliation.md. A payment is named by its receipt."
    },
    mixinStandardHelpOptions = true)
public final class BankCommand {
  @Spec private CommandSpec spec;

  private final WhatIsUp whatIsUp;

  /** Finds out what is up. */
  @FunctionalInterface
  public interface WhatIsUp {
    /** Fails with a sentence for a person where nothing is. */
    RunEnvironment find() throws IOException;
  }

  /** For what {@code ./redrose up} started. */
  public BankCommand() {
    this(RunEnvironment::ofWhatIsUp);
  }

  /** For what {@code whatIsUp} finds. */
  public BankCommand(WhatIsUp whatIsUp) {
    this.whatIsUp = whatIsUp;
  }

  @Command(
      name = "payout",
      description = "Pays out to the council's bank all that has not been paid out.",
      mixinStandardHelpOptions = true)
  int payout() throws IOException {
    var payout = control().payOut();
    if (payout.path("id").asText().isEmpty()) {
      say("There is nothing to pay out.");
      return 1;
    }
    say(
        "%s pays out %s."
            .formatted(payout.path("id").asText(), pounds(payout.path("amount").asLong())));
    return 0;
  }

  @Command(
      name = "dispute",
      description = "A cardholder disputes a payment: a chargeback.",
      mixinStandardHelpOptions = true)
  int dispute(@Parameters(paramLabel = "RECEIPT") String receipt) throws IOException, SQLException {
    var dispute = control().openDispute(providerId(receipt));
    say(
        "%s: the cardholder's bank takes %s back."
            .formatted(dispute.path("id").asText(), pounds(dispute.path("amount").asLong())));
    return 0;
  }

  @Command(
      name = "win",
      description = "The council wins a disputed payment: its money comes back.",
      mixinStandardHelpOptions = true)
  int win(@Parameters(paramLabel = "RECEIPT") String receipt) throws IOException, SQLException {
    return decide(receipt, true);
  }

  @Command(
      name = "lose",
      description = "The council loses a disputed payment.",
      mixinStandardHelpOptions = true)
  int lose(@Parameters(paramLabel = "RECEIPT") String receipt) throws IOException, SQLException {
    return decide(receipt, false);
  }

  private int decide(String receipt, boolean won) throws IOException, SQLException {
    var dispute = control().decideDispute(providerId(receipt), won);
    say("%s is %s.".formatted(dispute.path("id").asText(), dispute.path("status").asText()));
    return 0;
  }

  @Command(
      name = "settle",
      description = "Brings refunds and payments to their end that are pending.",
      mixinStandardHelpOptions = true)
  int settle() throws IOException {
    control().settle();
    say("Nothing is pending any more.");
    return 0;
  }

  @Command(
      name = "clock",
      description = {
        "Sets how many days Stripe's clock stands behind ours, 0 to 999, from now on: what happens"
            + " by it can then be closed at once, which a day that is not over can't."
      },
      mixinStandardHelpOptions = true)
  int clock(@Parameters(paramLabel = "DAYS") int days) throws IOException {
    control().standBehind(days);
    say("Stripe's clock stands %d days behind.".formatted(days));
    return 0;
  }

  private SimulatorControl control() throws IOException {
    var up = whatIsUp.find();
    if (!up.provider().equals("stripe")) {
      throw new IOException(
          "The banks are played at Stripe's simulator only, and what is up charges by %s."
              .formatted(up.provider()));
    }
    return new SimulatorControl(up.simulator());
  }

  private String providerId(String receipt) throws IOException, SQLException {
    try (var store = StoreReader.open(whatIsUp.find())) {
      return store
          .providerId(receipt)
          .orElseThrow(() -> new IOException("No payment has the receipt " + receipt + "."));
    }
  }

  private static String pounds(long pence) {
    return "£%d.%02d".formatted(pence / 100, pence % 100);
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
