package redrose.sandbox.govukpay;

import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
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
    name = "govukpay-simulator",
    mixinStandardHelpOptions = true,
    description = "A stand-in for GOV.UK Pay on loopback. Its money is not real.")
final class GovUkPayMain implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "${env:REDROSE_SIMULATOR_PORT:-12112}",
      description = "port to listen on, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--api-key",
      defaultValue = "${env:REDROSE_SIMULATOR_KEY:-api_test_redrose_sandbox}",
      description = "the API key that is let in (default: ${DEFAULT-VALUE})")
  private String apiKey;

  @Option(names = "--no-card-details", description = "a service that may not send card details")
  private boolean noCardDetails;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "keep payments in this file from run to run (default: forget them)")
  private Path state;

  @Option(
      names = "--unlisted-cards",
      description =
          "cards that are not on GOV.UK Pay's testing page succeed too, but for those that begin"
              + " with 400008, which are declined")
  private boolean unlistedCards;

  @Spec private CommandSpec spec;

  static void main(String... arguments) {
    System.exit(new CommandLine(new GovUkPayMain()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    var options =
        PayOptions.of(apiKey).cardDetailsAllowed(!noCardDetails).unlistedCards(unlistedCards);
    if (state != null) {
      options = options.state(state);
    }
    try {
      var simulator =
          GovUkPaySimulator.start(Vertx.vertx(), port, options)
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      spec.commandLine().getOut().println("GOV.UK Pay simulator: " + simulator.url());
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    } catch (CompletionException e) {
      spec.commandLine()
          .getErr()
          .printf(
              "The GOV.UK Pay simulator can't listen on port %d (%s). Give another with --port.%n",
              port, e.getCause().getMessage());
      return 2;
    }
    Thread.currentThread().join();
    return 0;
  }
}
