package redrose.sandbox.stripe;

import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
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
    description = {
      "A stand-in for Stripe on loopback. Its money is not real.",
      "REDROSE_SIMULATOR_KEY is the API key that is let in (sk_test_redrose_sandbox),"
          + " REDROSE_SIMULATOR_WEBHOOK_SECRET what events are signed with (whsec_redrose_sandbox)."
    })
final class SimulatorMain implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "${env:REDROSE_SIMULATOR_PORT:-12111}",
      description = "port to listen on, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--no-moto", description = "an account that may not take payments by telephone")
  private boolean noMoto;

  @Option(names = "--no-raw-cards", description = "an account that may not send card numbers")
  private boolean noRawCards;

  @Option(
      names = "--unlisted-cards",
      description =
          "cards that are not on Stripe's testing page succeed too, but for those that begin with"
              + " 400008, which are declined")
  private boolean unlistedCards;

  @Option(names = "--webhook-url", description = "where events are posted (default: nowhere)")
  private URI webhookUrl;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "keep the account in this file from run to run (default: forget it)")
  private Path state;

  @Spec private CommandSpec spec;

  static void main(String... arguments) {
    System.exit(new CommandLine(new SimulatorMain()).execute(arguments));
  }

  /** Never an argument: those are for everybody on the machine to see. */
  private static String secret(String variable, String byDefault) {
    return System.getenv().getOrDefault(variable, byDefault);
  }

  @Override
  public Integer call() throws InterruptedException {
    SimulatorOptions options =
        SimulatorOptions.of(secret("REDROSE_SIMULATOR_KEY", "sk_test_redrose_sandbox"))
            .motoEnabled(!noMoto)
            .rawCardsEnabled(!noRawCards)
            .unlistedCards(unlistedCards);
    if (state != null) {
      options = options.state(state);
    }
    if (webhookUrl != null) {
      options =
          options.webhook(
              webhookUrl, secret("REDROSE_SIMULATOR_WEBHOOK_SECRET", "whsec_redrose_sandbox"));
    }
    try {
      StripeSimulator simulator =
          StripeSimulator.start(Vertx.vertx(), port, options)
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      spec.commandLine().getOut().println("Stripe simulator: " + simulator.url());
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
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
