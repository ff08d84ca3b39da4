package redrose.sandbox.crash.line;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One gateway process, from its start to its end. */
public final class GatewayProcess {
  /** What {@code Runtime.halt} at a failpoint and kill -9 both end with. */
  private static final int KILLED = 137;

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration ASK_LIMIT = Duration.ofSeconds(2);
  private static final int POLL_MS = 25;

  private final Process process;
  private final Optional<String> failpoint;

  private GatewayProcess(Process process, Optional<String> failpoint) {
    this.process = process;
    this.failpoint = failpoint;
  }

  /**
   * Launches one.
   *
   * @param failpoint as {@code REDROSE_FAILPOINT} takes it
   */
  static GatewayProcess launch(
      List<String> command, Map<String, String> environment, Path log, Optional<String> failpoint)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    failpoint.ifPresent(point -> builder.environment().put("REDROSE_FAILPOINT", point));
    var process = builder.start();
    process.getOutputStream().close();
    return new GatewayProcess(process, failpoint);
  }

  /** Waits until it takes calls; false where it ended before it did. */
  boolean awaitReady(HttpClient client, int healthPort) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/live"))
            .timeout(ASK_LIMIT)
            .build();
    long untilNs = System.nanoTime() + START_LIMIT.toNanos();
    while (process.isAlive()) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
      } catch (IOException _) {
        // not yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (System.nanoTime() > untilNs) {
        throw new IllegalStateException("A gateway was not ready after " + START_LIMIT);
      }
      Signals.pause(POLL_MS);
    }
    return false;
  }

  /** What it was told to end at, if anything. */
  public Optional<String> failpoint() {
    return failpoint;
  }

  /** Whether it is running. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it ended by its failpoint, as long as nobody else has killed it. */
  public boolean fellAtFailpoint() {
    return !process.isAlive() && failpoint.isPresent() && process.exitValue() == KILLED;
  }

  /** Waits until it ends by itself, for a while. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** SIGTERM; returns when it has ended, if need be by force. */
  void terminate() throws InterruptedException {
    process.destroy();
    if (!awaitEnd(START_LIMIT)) {
      kill();
    }
  }

  /** kill -9; returns when it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops it for a while. */
  public void freeze(int forMs) {
    Signals.freeze(List.of(process.toHandle()), forMs);
  }
}
