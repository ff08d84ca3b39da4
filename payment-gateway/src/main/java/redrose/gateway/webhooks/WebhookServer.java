package redrose.gateway.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import redrose.health.CannotStart;

/**
 * Listens for deliveries at {@code POST /webhooks}. Each is read on the event loop, up to {@link
 * Delivery#LARGEST_BYTES}, and worked on by a virtual thread; there is room for {@value #ROOM} at
 * once, and the rest are told to come again.
 */
public final class WebhookServer implements AutoCloseable {
  static final String PATH = "/webhooks";
  static final int ROOM = 64;
  private static final int IDLE_SECONDS = 10;
  private static final long START_LIMIT_SECONDS = 10;

  private final Vertx vertx;
  private final WebhookDesk desk;
  private final Optional<LinkPages> links;
  private final Semaphore room = new Semaphore(ROOM);
  private final HttpServer server;

  private WebhookServer(Vertx vertx, WebhookDesk desk, Optional<PayLinks> links) {
    this.vertx = vertx;
    this.desk = desk;
    this.links = links.map(known -> new LinkPages(vertx, known));
    var options =
        new HttpServerOptions().setIdleTimeout(IDLE_SECONDS).setHttp2ClearTextEnabled(false);
    this.server = vertx.createHttpServer(options).requestHandler(this::receive);
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @param links what is known of links, where callers are sent any
   * @throws CannotStart where the port is taken
   */
  public static WebhookServer start(
      Vertx vertx, String host, int port, WebhookDesk desk, Optional<PayLinks> links) {
    var webhooks = new WebhookServer(vertx, desk, links);
    try {
      webhooks
          .server
          .listen(port, host)
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_LIMIT_SECONDS, TimeUnit.SECONDS);
      return webhooks;
    } catch (Exception e) {
      throw new CannotStart(
          "Nothing can listen on %s:%d for webhooks: %s. Set REDROSE_WEBHOOK_PORT to a free port."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  private void receive(HttpServerRequest request) {
    if (links.isPresent() && links.get().serve(request)) {
      return;
    }
    if (!PATH.equals(request.path())) {
      answer(request, 404);
    } else if (!HttpMethod.POST.equals(request.method())) {
      answer(request, 405);
    } else if (!room.tryAcquire()) {
      desk.count("full");
      request.response().putHeader("Retry-After", "30");
      answer(request, 503);
    } else {
      new Delivery(vertx, request, desk, room::release).receive();
    }
  }

  static void answer(HttpServerRequest request, int status) {
    if (!request.response().ended() && !request.response().closed()) {
      request.response().setStatusCode(status).end();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
