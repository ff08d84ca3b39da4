package redrose.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator or an orchestrator asks a process: {@code /live} whether it runs, {@code /ready}
 * whether it can take calls, {@code /metrics} for Prometheus. For loopback or a private network: it
 * asks for no password.
 */
public final class HealthServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthServer.class);
  private static final long START_LIMIT_SECONDS = 10;
  private static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Vertx vertx;
  private final PrometheusMeterRegistry registry;
  private final Readiness readiness;
  private final HttpServer server;

  private HealthServer(Vertx vertx, PrometheusMeterRegistry registry, Readiness readiness) {
    this.vertx = vertx;
    this.registry = registry;
    this.readiness = readiness;
    this.server = vertx.createHttpServer().requestHandler(this::answer);
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @param checks what has to hold for this process to take calls, by name; each may block
   * @throws CannotStart where the port is taken
   */
  public static HealthServer start(
      Vertx vertx,
      String host,
      int port,
      PrometheusMeterRegistry registry,
      Map<String, BooleanSupplier> checks) {
    var health = new HealthServer(vertx, registry, new Readiness(checks));
    try {
      health
          .server
          .listen(port, host)
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_LIMIT_SECONDS, TimeUnit.SECONDS);
      return health;
    } catch (Exception e) {
      throw new CannotStart(
          "Nothing can listen on %s:%d for health and metrics: %s. Set REDROSE_HEALTH_PORT to a free port."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    server.close();
    readiness.close();
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/live" -> end(request, new Reply(200, JSON, "{\"live\":true}"));
      case "/ready" -> offTheLoop(request, this::ready);
      case "/metrics" -> offTheLoop(request, () -> new Reply(200, PROMETHEUS, registry.scrape()));
      default ->
          end(request, new Reply(404, JSON, "{\"paths\":[\"/live\",\"/ready\",\"/metrics\"]}"));
    }
  }

  private Reply ready() {
    var report = readiness.check();
    return new Reply(report.isReady() ? 200 : 503, JSON, report.json());
  }

  private void offTheLoop(HttpServerRequest request, Supplier<Reply> work) {
    var loop = vertx.getOrCreateContext();
    Thread.startVirtualThread(
        () -> {
          var reply = answerOf(work);
          loop.runOnContext(_ -> end(request, reply));
        });
  }

  private static Reply answerOf(Supplier<Reply> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      LOG.error("A health request failed", e);
      return new Reply(500, JSON, "{\"error\":\"see the log\"}");
    }
  }

  private static void end(HttpServerRequest request, Reply reply) {
    request
        .response()
        .setStatusCode(reply.status())
        .putHeader("Content-Type", reply.type())
        .end(reply.body());
  }

  private record Reply(int status, String type, String body) {}
}
