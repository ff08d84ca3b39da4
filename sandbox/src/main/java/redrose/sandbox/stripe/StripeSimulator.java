package redrose.sandbox.stripe;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import redrose.sandbox.simulator.SimulatorServer;

/**
 * A running simulator, on loopback. What it knows is in memory, and in a file where its options
 * name one.
 *
 * <p>Run as a program it is {@link SimulatorMain}.
 */
public final class StripeSimulator {
  private static final int LARGEST_BODY_BYTES = 256 * 1024;

  private final SimulatorServer server;

  private StripeSimulator(SimulatorServer server) {
    this.server = server;
  }

  /**
   * Starts a simulator.
   *
   * @param port to listen on; 0 for any that is free
   * @return completes when it listens; fails if the port is taken
   */
  public static Future<StripeSimulator> start(Vertx vertx, int port, SimulatorOptions options) {
    var world = new World(vertx, options);
    return SimulatorServer.start(
            vertx, port, LARGEST_BODY_BYTES, (request, body) -> serve(world, request, body))
        .map(StripeSimulator::new);
  }

  private static void serve(World world, HttpServerRequest request, Buffer body) {
    if (request.path().startsWith(Control.ROOT)) {
      new Control(world).serve(request, body);
    } else {
      String id = "req_" + world.account().ids.letters(14);
      world.desk().serve(new Exchange(request, id, body));
    }
  }

  /** What to give to the SDK as its API base. */
  public String url() {
    return server.url().toString();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Its controls, for tests and launchers. */
  public SimulatorControl control() {
    return new SimulatorControl(server.url());
  }

  /** Stops it; requests that are held are never answered. */
  public Future<Void> stop() {
    return server.stop();
  }

  /** See {@link SimulatorMain}. */
  public static void main(String... arguments) {
    SimulatorMain.main(arguments);
  }
}
