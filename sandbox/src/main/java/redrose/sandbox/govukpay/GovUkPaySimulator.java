package redrose.sandbox.govukpay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import redrose.sandbox.simulator.SimulatorServer;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * A running simulator of GOV.UK Pay, on loopback. What it knows is in memory, and in a file where
 * its options name one.
 *
 * <p>Run as a program it is {@link GovUkPayMain}.
 */
public final class GovUkPaySimulator {
  private static final int LARGEST_BODY_BYTES = 64 * 1024;

  private final SimulatorServer server;

  private GovUkPaySimulator(SimulatorServer server) {
    this.server = server;
  }

  /**
   * Starts a simulator.
   *
   * @param port to listen on; 0 for any that is free
   * @return completes when it listens; fails if the port is taken
   */
  public static Future<GovUkPaySimulator> start(Vertx vertx, int port, PayOptions options) {
    var control = new PayControl(vertx, options);
    return SimulatorServer.start(
            vertx, port, LARGEST_BODY_BYTES, (request, body) -> serve(control, request, body))
        .map(GovUkPaySimulator::new);
  }

  private static void serve(PayControl control, HttpServerRequest request, Buffer body) {
    if (request.path().startsWith(PayControl.ROOT)) {
      control.serve(request, body);
    } else {
      control.desk().serve(new PayExchange(request, body));
    }
  }

  /** What to take for GOV.UK Pay's address. */
  public URI url() {
    return server.url();
  }

  /** Its controls, for tests and launchers. */
  public SimulatorControl control() {
    return new SimulatorControl(url());
  }

  /** Stops it; requests that are held are never answered. */
  public Future<Void> stop() {
    return server.stop();
  }

  /** See {@link GovUkPayMain}. */
  public static void main(String... arguments) {
    GovUkPayMain.main(arguments);
  }
}
