package redrose.sandbox.stripe;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * A running simulator, on loopback. All of its state is in memory and ends with it.
 *
 * <p>Run as a program it is {@link SimulatorMain}.
 */
public final class StripeSimulator {
  private static final String HOST = "127.0.0.1";
  private static final long MAX_BODY_BYTES = 256 * 1024;

  private final Vertx vertx;
  private final String deployment;
  private final int port;

  private StripeSimulator(Vertx vertx, String deployment, int port) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.port = port;
  }

  /**
   * Starts a simulator.
   *
   * @param port to listen on; 0 for any that is free
   * @return completes when it listens; fails if the port is taken
   */
  public static Future<StripeSimulator> start(Vertx vertx, int port, SimulatorOptions options) {
    var front = new Front(port, new World(vertx, options));
    return vertx
        .deployVerticle(front)
        .map(deployment -> new StripeSimulator(vertx, deployment, front.actualPort));
  }

  /** What to give to the SDK as its API base. */
  public String url() {
    return "http://" + HOST + ":" + port;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Its controls, for tests and launchers. */
  public SimulatorControl control() {
    return new SimulatorControl(URI.create(url()));
  }

  /** Stops it; requests that are held are never answered. */
  public Future<Void> stop() {
    return vertx.undeploy(deployment);
  }

  /** See {@link SimulatorMain}. */
  public static void main(String... arguments) {
    SimulatorMain.main(arguments);
  }

  /** The HTTP server, on one event loop, so that the account needs no lock. */
  private static final class Front extends VerticleBase {
    private final int port;
    private final World world;
    private volatile int actualPort;

    Front(int port, World world) {
      this.port = port;
      this.world = world;
    }

    @Override
    public Future<HttpServer> start() {
      return vertx
          .createHttpServer(new HttpServerOptions().setReuseAddress(true))
          .requestHandler(this::receive)
          .listen(port, HOST)
          .onSuccess(server -> actualPort = server.actualPort());
    }

    private void receive(HttpServerRequest request) {
      String length = request.getHeader("Content-Length");
      if (length != null && Long.parseLong(length) > MAX_BODY_BYTES) {
        request.response().setStatusCode(413).end();
        return;
      }
      request.body().onSuccess(body -> serve(request, body));
    }

    private void serve(HttpServerRequest request, Buffer body) {
      if (request.path().startsWith(Control.ROOT)) {
        new Control(world).serve(request, body);
      } else {
        String id = "req_" + world.account().ids.letters(14);
        world.desk().serve(new Exchange(request, id, body));
      }
    }
  }
}
