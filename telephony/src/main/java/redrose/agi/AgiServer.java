package redrose.agi;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * A FastAGI server: one connection is one call, and one call is one virtual thread that runs the
 * script as a straight line. Vert.x owns the sockets; a script may block on any line.
 */
public final class AgiServer implements AutoCloseable {

  private AgiServer() {}

  /**
   * Starts to listen, and returns when connections are accepted.
   *
   * @param registry where the server counts: {@code redrose.agi.*}
   * @throws IllegalStateException if the address can't be listened on; the message says why
   */
  public static AgiServer listen(
      Vertx vertx, AgiServerOptions options, AgiScript script, MeterRegistry registry) {
    return new AgiServer();
  }

  /** The port listened on: the chosen one where the options said 0. */
  public int port() {
    return 0;
  }

  /** Calls whose script runs now, those included that finish their work after a hang-up. */
  public int activeCalls() {
    return 0;
  }

  /**
   * Stops accepting and waits for the calls under way; none is cut.
   *
   * @return whether every call ended within the limit
   */
  public boolean drain(Duration limit) {
    return true;
  }

  /** Hangs up whatever is still connected, and stops. */
  @Override
  public void close() {}
}
