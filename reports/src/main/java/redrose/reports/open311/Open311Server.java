package redrose.reports.open311;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.health.CannotStart;
import redrose.reports.open311.Format.Answer;
import redrose.requests.StoreFailure;

/**
 * Open311 over HTTP. A request is read on the event loop, up to {@value #LARGEST_BYTES} bytes, and
 * worked on by a virtual thread; there is room for {@value #ROOM} at once, and the rest are told to
 * come again. Counted: {@code redrose.open311.answers} by {@code status}.
 */
public final class Open311Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Open311Server.class);
  static final int LARGEST_BYTES = 64 * 1024;
  static final int ROOM = 64;
  private static final int IDLE_SECONDS = 10;
  private static final long START_LIMIT_SECONDS = 10;

  private final Vertx vertx;
  private final Open311Desk desk;
  private final MeterRegistry registry;
  private final Semaphore room = new Semaphore(ROOM);
  private final HttpServer server;

  private Open311Server(Vertx vertx, Open311Desk desk, MeterRegistry registry) {
    this.vertx = vertx;
    this.desk = desk;
    this.registry = registry;
    var options =
        new HttpServerOptions()
            .setIdleTimeout(IDLE_SECONDS)
            .setHttp2ClearTextEnabled(false)
            .setMaxFormAttributeSize(LARGEST_BYTES);
    this.server = vertx.createHttpServer(options).requestHandler(this::receive);
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @throws CannotStart where the port is taken
   */
  public static Open311Server start(
      Vertx vertx, String host, int port, Open311Desk desk, MeterRegistry registry) {
    var open311 = new Open311Server(vertx, desk, registry);
    try {
      open311
          .server
          .listen(port, host)
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_LIMIT_SECONDS, TimeUnit.SECONDS);
      return open311;
    } catch (Exception e) {
      throw new CannotStart(
          "Nothing can listen on %s:%d for Open311: %s. Set REDROSE_OPEN311_PORT to a free port."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  private void receive(HttpServerRequest request) {
    if (!room.tryAcquire()) {
      request.response().putHeader("Retry-After", "30");
      end(request, Open311Desk.error(503, "too many requests at once: try again"));
      return;
    }
    var body = new Body();
    request.handler(body::add);
    request.exceptionHandler(_ -> body.finish(() -> refuse(request)));
    request.endHandler(_ -> body.finish(() -> work(request, body)));
    if (isForm(request)) {
      request.setExpectMultipart(true);
    }
  }

  private static boolean isForm(HttpServerRequest request) {
    var type = request.getHeader("Content-Type");
    return request.method().equals(HttpMethod.POST)
        && type != null
        && type.startsWith("application/x-www-form-urlencoded");
  }

  /** A body that is no form, or larger than one may be; or nobody is there any more. */
  private void refuse(HttpServerRequest request) {
    room.release();
    end(request, tooLarge());
  }

  private void work(HttpServerRequest request, Body body) {
    var loop = vertx.getOrCreateContext();
    var parameters = parameters(request);
    Thread.startVirtualThread(
        () -> {
          var answer = body.isTooLarge() ? tooLarge() : answer(request, parameters);
          loop.runOnContext(
              _ -> {
                room.release();
                end(request, answer);
              });
        });
  }

  private Answer answer(HttpServerRequest request, Map<String, String> parameters) {
    try {
      return desk.answer(request.method().name(), request.path(), new Parameters(parameters));
    } catch (Refused e) {
      return Open311Desk.error(e.status(), e.getMessage());
    } catch (StoreFailure e) {
      LOG.error("A request could not be answered: {}", e.getMessage());
      return Open311Desk.error(503, "the store does not answer: try again later");
    } catch (RuntimeException e) {
      LOG.error("A request could not be answered", e);
      return Open311Desk.error(500, "something failed here");
    }
  }

  private static Answer tooLarge() {
    return Open311Desk.error(413, "a request has %d bytes at most".formatted(LARGEST_BYTES));
  }

  /** Those of the address and of the form; the first of a name counts. */
  private static Map<String, String> parameters(HttpServerRequest request) {
    Map<String, String> parameters = new HashMap<>();
    for (MultiMap some : new MultiMap[] {request.formAttributes(), request.params()}) {
      some.forEach(entry -> parameters.putIfAbsent(entry.getKey(), entry.getValue()));
    }
    return parameters;
  }

  private void end(HttpServerRequest request, Answer answer) {
    registry
        .counter("redrose.open311.answers", "status", Integer.toString(answer.status()))
        .increment();
    var response = request.response();
    if (!response.ended() && !response.closed()) {
      var format = Open311Desk.format(String.valueOf(request.path()));
      response
          .setStatusCode(answer.status())
          .putHeader("Content-Type", format.type())
          .putHeader("X-Content-Type-Options", "nosniff")
          .end(Buffer.buffer(format.write(answer)));
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** Counts a request's bytes, and lets it be finished once. */
  private static final class Body {
    private long bytes;
    private boolean finished;

    void add(Buffer part) {
      bytes += part.length();
    }

    boolean isTooLarge() {
      return bytes > LARGEST_BYTES;
    }

    void finish(Runnable how) {
      if (!finished) {
        finished = true;
        how.run();
      }
    }
  }
}
