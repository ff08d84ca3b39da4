package redrose.agi;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import redrose.agi.internal.AgiListener;
import redrose.agi.internal.Occupancy;
import redrose.agi.internal.Switchboard;

/**
 * A FastAGI server: one connection is one call, and one call is one virtual thread that runs the
 * script as a straight line. Vert.x owns the sockets; a script may block on any line.
 *
 * <p>While a script runs, the logging context (MDC) holds Asterisk's identifier of the channel as
 * {@code channel}. Meters: {@code redrose.agi.calls.active}, {@code .calls.started}, {@code
 * .calls.ended} by {@code how} (completed, hung_up, failed), {@code redrose.agi.refused} by {@code
 * reason} (see {@link AgiServerOptions}), {@code redrose.agi.turnaround}.
 */
public final class AgiServer implements AutoCloseable {
  /** How long {@link #close} waits for scripts that finish their work after the hang-up. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  /** Vert.x shares one free port among servers that ask for the same negative one. */
  private static final AtomicInteger FREE_PORTS = new AtomicInteger();

  private final Vertx vertx;
  private final Occupancy occupancy;
  private final List<AgiListener> listeners = new CopyOnWriteArrayList<>();
  private final String deployment;

  private AgiServer(
      Vertx vertx, AgiServerOptions options, AgiScript script, MeterRegistry registry) {
    this.vertx = vertx;
    this.occupancy = new Occupancy(options.maxConnections());
    var board = new Switchboard(options, script, occupancy, registry);
    int port = options.port() == 0 ? FREE_PORTS.decrementAndGet() : options.port();
    this.deployment =
        vertx
            .deployVerticle(
                () -> {
                  var listener = new AgiListener(board, port);
                  listeners.add(listener);
                  return listener;
                },
                new DeploymentOptions().setInstances(options.eventLoops()))
            .await();
  }

  /**
   * Starts to listen, and returns when connections are accepted. Not from an event loop.
   *
   * @param registry where the server counts
   * @throws IllegalStateException if the address can't be listened on; the message says why
   */
  public static AgiServer listen(
      Vertx vertx, AgiServerOptions options, AgiScript script, MeterRegistry registry) {
    try {
      return new AgiServer(vertx, options, script, registry);
    } catch (Exception e) { // what await() throws is the bind's own, checked or not
      throw new IllegalStateException(
          "Can't listen for AGI on %s:%d: %s"
              .formatted(options.host(), options.port(), e.getMessage()),
          e);
    }
  }

  /** The port listened on: the chosen one where the options said 0. */
  public int port() {
    return listeners.getFirst().port();
  }

  /** Calls whose script runs now, those included that finish their work after a hang-up. */
  public int activeCalls() {
    return occupancy.calls();
  }

  /**
   * Stops accepting and waits for the calls under way; none is cut. {@link #close} is still needed.
   *
   * @return whether every call ended within the limit; false after an interrupt too
   */
  public boolean drain(Duration limit) {
    listeners.forEach(AgiListener::stopAccepting);
    return occupancy.awaitEmpty(limit);
  }

  /**
   * Stops accepting, hangs up whatever is still connected, and waits ten seconds at most for the
   * scripts to finish. Not from an event loop.
   */
  @Override
  public void close() {
    vertx.undeploy(deployment).await();
    var _ = occupancy.awaitEmpty(CLOSE_LIMIT);
  }
}
