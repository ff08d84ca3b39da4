package redrose.sandbox.govukpay;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * A running simulator of GOV.UK Pay, on loopback. All of its state is in memory and ends with it.
 *
 * <p>Run as a program it is {@link GovUkPayMain}.
 */
public final class GovUkPaySimulator {
  private static final String HOST = "127.0.0.1";
  private static final long MAX_BODY_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final String deployment;
  private final int port;

  private GovUkPaySimulator(Vertx vertx, String deployment, int port) {
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
  public static Future<GovUkPaySimulator> start(Vertx vertx, int port, PayOptions options) {
    var front = new Front(port, new PayControl(vertx, options));
    return vertx
        .deployVerticle(front)
        .map(deployment -> new GovUkPaySimulator(vertx, deployment, front.actualPort));
  }

  /** What to take for GOV.UK Pay's address. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port);
  }

  /** Its controls, for tests and launchers. */
  public SimulatorControl control() {
    return new SimulatorControl(url());
  }

  /** Stops it; requests that are held are never answered. */
  public Future<Void> stop() {
    return vertx.undeploy(deployment);
  }

  /** See {@link GovUkPayMain}. */
  public static void main(String... arguments) {
    GovUkPayMain.main(arguments);
  }

  /** The HTTP server, on one event loop, so that the account needs no lock. */
  private static final class Front extends VerticleBase {
    private final int port;
    private final PayControl control;
    private volatile int actualPort;

    Front(int port, PayControl control) {
      this.port = port;
      this.control = control;
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
      var length = request.getHeader("Content-Length");
      if (length != null && Long.parseLong(length) > MAX_BODY_BYTES) {
        request.response().setStatusCode(413).end();
        return;
      }
      request.body().onSuccess(body -> serve(request, body));
    }

    private void serve(HttpServerRequest request, Buffer body) {
      if (request.path().startsWith(PayControl.ROOT)) {
        control.serve(request, body);
      } else {
        control.desk().serve(new PayExchange(request, body));
      }
    }
  }
}
