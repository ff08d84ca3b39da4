package redrose.sandbox.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import redrose.sandbox.phone.RunEnvironment;

/** What {@code up} and {@code demo} can be told about how to start. */
final class StackFlags {
  @Option(
      names = "--port",
      paramLabel = "NAME=NUMBER",
      description =
          "listen on another port; names: sip, ivr, cards, ivr-health, gateway-health, webhooks,"
              + " open311, open311-health, console, console-health, stripe, database")
  private Map<String, Integer> chosenPorts = new HashMap<>();

  @Option(names = "--free-ports", description = "take whichever ports are free")
  private boolean freePorts;

  @Option(
      names = "--fresh",
      description = "begin with an empty request store and no money at the provider's simulator")
  private boolean fresh;

  @Option(
      names = "--provider",
      defaultValue = "stripe",
      description = "whose simulator charges the cards: stripe or govukpay (default: stripe)")
  private SandboxProvider provider;

  StackOptions options(Consumer<String> progress) {
    Ports ports = (freePorts ? Ports.free() : Ports.usual()).with(chosenPorts);
    return new StackOptions(
        root(), stateDir(), ports, fresh, provider, true, Trial.USUAL, progress);
  }

  /** The project's folder, as {@code ./redrose} says. */
  Path root() {
    return Path.of(System.getenv().getOrDefault("REDROSE_ROOT", "."));
  }

  /** Where the run's files go, as {@code ./redrose} says. */
  Path stateDir() {
    return RunEnvironment.stateDir();
  }

  /** Never returns: Ctrl-C ends the JVM, whose exit ends the stack. */
  static void waitForCtrlC() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
