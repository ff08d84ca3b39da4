package redrose.sandbox.crash.line;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a gateway runs: its ports, its way to PostgreSQL, and the process that is there now. Two of
 * them make two reconcilers, each beside the other's live workers.
 */
public final class GatewayPlace implements AutoCloseable {
  /** A process may fall before it takes calls, over what its reconciler finds. */
  private static final int MOST_FALLS = 3;

  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final DatabaseProxy proxy;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = FreePort.any();
  private final int healthPort = FreePort.any();
  private final int webhookPort = FreePort.any();
  private GatewayProcess process;

  /**
   * @param environment of each process, but for ports and database
   */
  public GatewayPlace(
      List<String> command,
      Map<String, String> environment,
      Path log,
      DatabaseServer server,
      Path passwordFile) {
    this.command = command;
    this.log = log;
    this.proxy = DatabaseProxy.before(server.port());
    this.environment = new HashMap<>(environment);
    this.environment.putAll(server.environment(proxy.port(), passwordFile));
    this.environment.put("REDROSE_CARD_AGI_PORT", Integer.toString(port));
    this.environment.put("REDROSE_HEALTH_PORT", Integer.toString(healthPort));
    this.environment.put("REDROSE_WEBHOOK_PORT", Integer.toString(webhookPort));
  }

  /**
   * Sees to it that a process takes calls here that will end at a failpoint, or at none. One that
   * is here for something else is killed.
   *
   * @param fell told of each process that fell at the failpoint before it took a call
   */
  public GatewayProcess occupy(Optional<String> failpoint, Consumer<GatewayProcess> fell)
      throws IOException, InterruptedException {
    if (process != null && process.isAlive()) {
      if (failpoint.isEmpty() && process.failpoint().isEmpty()) {
        return process;
      }
      process.kill();
    }
    for (int falls = 0; falls < MOST_FALLS; falls++) {
      process = launch(command, failpoint);
      if (process.awaitReady(client, healthPort)) {
        return process;
      }
      if (!process.fellAtFailpoint()) {
        throw new IllegalStateException("A gateway did not start; its log says why: " + log);
      }
      fell.accept(process);
    }
    process = launch(command, Optional.empty());
    process.awaitReady(client, healthPort);
    return process;
  }

  /** Starts a process by another command, makes a call, and lets it end of itself. */
  public void rehearse(List<String> firstCommand, Runnable call)
      throws IOException, InterruptedException {
    process = launch(firstCommand, Optional.empty());
    if (!process.awaitReady(client, healthPort)) {
      throw new IllegalStateException("A gateway did not start; its log says why: " + log);
    }
    call.run();
    process.terminate();
  }

  private GatewayProcess launch(List<String> command, Optional<String> failpoint)
      throws IOException {
    return GatewayProcess.launch(command, environment, log, failpoint);
  }

  /** Where callers are taken. */
  public int port() {
    return port;
  }

  /** Where the provider's events are taken. */
  public int webhookPort() {
    return webhookPort;
  }

  /** Its way to PostgreSQL. */
  public DatabaseProxy proxy() {
    return proxy;
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      try {
        process.kill();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    proxy.close();
    client.close();
  }
}
