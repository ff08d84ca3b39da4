package redrose.console.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import redrose.health.CannotStart;

/**
 * Serves pages. Vert.x owns the sockets; the work of each request is done on a virtual thread of
 * its own, so many at a time and no more.
 */
public final class WebServer implements AutoCloseable {
  private static final int HEADERS_MAX_BYTES = 16 * 1024;
  private static final int LINE_MAX_BYTES = 4 * 1024;
  private static final int IDLE_LIMIT_S = 60;
  private static final long START_LIMIT_S = 10;

  private final WebOptions options;
  private final Gate gate;
  private final ErrorPages errors;
  private final MeterRegistry registry;
  private final Semaphore room;
  private final HttpServer server;

  private WebServer(
      Vertx vertx,
      WebOptions options,
      List<Route> routes,
      Gate gate,
      ErrorPages errors,
      MeterRegistry registry) {
    this.options = options;
    this.gate = gate;
    this.errors = errors;
    this.registry = registry;
    this.room = new Semaphore(options.atOnce());
    this.server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setMaxHeaderSize(HEADERS_MAX_BYTES)
                    .setMaxInitialLineLength(LINE_MAX_BYTES)
                    .setMaxFormAttributeSize(options.bodyMaxBytes())
                    .setIdleTimeout(IDLE_LIMIT_S)
                    .setCompressionSupported(true))
            .requestHandler(router(vertx, routes));
  }

  /**
   * Starts listening.
   *
   * @throws CannotStart where the port is taken
   */
  public static WebServer start(
      Vertx vertx,
      WebOptions options,
      List<Route> routes,
      Gate gate,
      ErrorPages errors,
      MeterRegistry registry) {
    var web = new WebServer(vertx, options, routes, gate, errors, registry);
    try {
      web.server
          .listen(options.port(), options.host())
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_LIMIT_S, TimeUnit.SECONDS);
      return web;
    } catch (Exception e) {
      throw new CannotStart(
          "Nothing can listen on %s:%d for the console: %s. Set REDROSE_CONSOLE_PORT to a free port."
              .formatted(options.host(), options.port(), e.getMessage()),
          e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  private Router router(Vertx vertx, List<Route> routes) {
    var router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false).setBodyLimit(options.bodyMaxBytes()));
    for (var route : routes) {
      router
          .route(HttpMethod.valueOf(route.method()), route.path())
          .handler(context -> begin(context, route));
    }
    router.route().failureHandler(this::fail);
    router.route().handler(context -> answer(context, errors.of(404)));
    for (var status : List.of(400, 405, 413, 414, 431, 500)) {
      router.errorHandler(status, this::fail);
    }
    return router;
  }

  /** On the event loop: hands over to a thread, if there is room for one more. */
  private void begin(RoutingContext context, Route route) {
    if (!room.tryAcquire()) {
      registry.counter("redrose.console.refused", "why", "full").increment();
      answer(context, errors.of(503).header("Retry-After", "2"));
      return;
    }
    var work = new RequestWork(context, route, gate, errors, registry);
    var thread = Thread.ofVirtual().name(route.path()).unstarted(() -> run(work, context));
    var timer = context.vertx().setTimer(options.workLimit().toMillis(), _ -> thread.interrupt());
    work.whenAnswered(() -> context.vertx().cancelTimer(timer));
    thread.start();
  }

  private void run(RequestWork work, RoutingContext context) {
    try {
      new ReplyWriter(context, options.writeLimit()).write(work.answer());
    } finally {
      room.release();
    }
  }

  private void fail(RoutingContext context) {
    var status = context.statusCode() < 400 ? 500 : context.statusCode();
    answer(context, errors.of(status));
  }

  private void answer(RoutingContext context, Reply reply) {
    new ReplyWriter(context, options.writeLimit()).write(reply);
  }

  @Override
  public void close() {
    server.close();
  }
}
