package redrose.sandbox.simulator;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * The HTTP server of a simulator: on loopback, and on one event loop, so that what it simulates
 * needs no lock and requests take effect one after another.
 */
public final class SimulatorServer {
  private static final String HOST = "127.0.0.1";
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final String BYTES = "[0-9]{1,9}";

  /** What the simulator does with a request. */
  @FunctionalInterface
  public interface Desk {
    /** Answers, now or later. */
    void serve(HttpServerRequest request, Buffer body);
  }

  private final Vertx vertx;
  private final String deployment;
  private final int port;

  private SimulatorServer(Vertx vertx, String deployment, int port) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param port to listen on; 0 for any that is free
   * @param largestBodyBytes of a request
   * @return completes when it listens; fails if the port is taken
   */
  public static Future<SimulatorServer> start(
      Vertx vertx, int port, int largestBodyBytes, Desk desk) {
    var front = new Front(port, largestBodyBytes, desk);
    return vertx
        .deployVerticle(front)
        .map(deployment -> new SimulatorServer(vertx, deployment, front.actualPort));
  }

  /** Its base address. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port);
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Stops it; requests that are held are never answered. */
  public Future<Void> stop() {
    return vertx.undeploy(deployment);
  }

  private static final class Front extends VerticleBase {
    private final int port;
    private final int largestBodyBytes;
    private final Desk desk;
    private volatile int actualPort;

    Front(int port, int largestBodyBytes, Desk desk) {
      this.port = port;
      this.largestBodyBytes = largestBodyBytes;
      this.desk = desk;
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
      if (length != null && !length.matches(BYTES)) {
        request.response().setStatusCode(BAD_REQUEST).end();
      } else if (length != null && Integer.parseInt(length) > largestBodyBytes) {
        request.response().setStatusCode(TOO_LARGE).end();
      } else {
        request.body().onSuccess(body -> desk.serve(request, body));
      }
    }
  }
}
