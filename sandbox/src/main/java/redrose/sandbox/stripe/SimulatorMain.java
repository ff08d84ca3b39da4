package redrose.sandbox.stripe;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulator in the foreground until it is told to stop. */
@Command(
    name = "stripe-simulator",
    mixinStandardHelpOptions = true,
    description = "A stand-in for Stripe on loopback. Its money is not real.")
final class SimulatorMain implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "${env:REDROSE_SIMULATOR_PORT:-12111}",
      description = "port to listen on, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--secret-key",
      defaultValue = "${env:REDROSE_SIMULATOR_KEY:-sk_test_redrose_sandbox}",
      description = "the API key that is let in (default: ${DEFAULT-VALUE})")
  private String secretKey;

  @Option(names = "--no-moto", description = "an account that may not take payments by telephone")
  private boolean noMoto;

  @Option(names = "--no-raw-cards", description = "an account that may not send card numbers")
  private boolean noRawCards;

  @Option(
      names = "--unlisted-cards",
      description = "cards that are not on Stripe's testing page succeed too")
  private boolean unlistedCards;

  @Option(names = "--webhook-url", description = "where events are posted (default: nowhere)")
  private URI webhookUrl;

  @Option(
      names = "--webhook-secret",
      defaultValue = "${env:REDROSE_SIMULATOR_WEBHOOK_SECRET:-whsec_redrose_sandbox}",
      description = "what events are signed with")
  private String webhookSecret;

  @Spec private CommandSpec spec;

  static void main(String... arguments) {
    System.exit(new CommandLine(new SimulatorMain()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    SimulatorOptions options =
        SimulatorOptions.of(secretKey)
            .motoEnabled(!noMoto)
            .rawCardsEnabled(!noRawCards)
            .unlistedCards(unlistedCards);
    if (webhookUrl != null) {
      options = options.webhook(webhookUrl, webhookSecret);
    }
    try {
      StripeSimulator simulator =
          StripeSimulator.start(Vertx.vertx(), port, options)
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      spec.commandLine().getOut().println("Stripe simulator: " + simulator.url());
    } catch (CompletionException e) {
      spec.commandLine()
          .getErr()
          .printf(
              "The Stripe simulator can't listen on port %d (%s). Give another with --port.%n",
              port, e.getCause().getMessage());
      return 2;
    }
    Thread.currentThread().join();
    return 0;
  }
}
