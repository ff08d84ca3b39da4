package redrose.sandbox.notify;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.sandbox.simulator.SimulatorServer;

/**
 * A running simulator of GOV.UK Notify's texts, on loopback: {@code POST /v2/notifications/sms} and
 * {@code GET /v2/notifications}, with the checks and refusals that Notify's pages describe. It
 * sends nothing to anybody.
 */
public final class NotifySimulator {
  private static final int LARGEST_BODY_BYTES = 64 * 1024;

  private final SimulatorServer server;
  private final TextDesk desk;

  private NotifySimulator(SimulatorServer server, TextDesk desk) {
    this.server = server;
    this.desk = desk;
  }

  /**
   * Starts one.
   *
   * @param key who is let in
   * @param templateId of the one template there is, whose content is {@code ((message))}
   * @param clock what time it is there
   */
  public static Future<NotifySimulator> start(
      Vertx vertx, NotifyKey key, UUID templateId, InstantSource clock) {
    var desk = new TextDesk(templateId, clock);
    var check = new TokenCheck(key, clock);
    return SimulatorServer.start(
            vertx, 0, LARGEST_BODY_BYTES, (request, body) -> serve(desk, check, request, body))
        .map(server -> new NotifySimulator(server, desk));
  }

  private static void serve(
      TextDesk desk, TokenCheck check, HttpServerRequest request, Buffer body) {
    var forbidden = check.fault(request.getHeader("Authorization"));
    if (forbidden.isPresent()) {
      answer(request, NotifyAnswer.error(403, "AuthError", forbidden.get()));
      return;
    }
    switch (request.method().name() + " " + request.path()) {
      case "POST /v2/notifications/sms" ->
          desk.take(body.getBytes())
              .ifPresentOrElse(
                  answer -> answer(request, answer), () -> request.connection().close());
      case "GET /v2/notifications" -> answer(request, desk.list(request.getParam("reference")));
      default -> answer(request, NotifyAnswer.error(404, "NotFound", "Not found"));
    }
  }

  private static void answer(HttpServerRequest request, NotifyAnswer answer) {
    request
        .response()
        .setStatusCode(answer.status())
        .putHeader("Content-Type", "application/json")
        .end(answer.body().toString());
  }

  /** What to take for Notify's address. */
  public URI url() {
    return server.url();
  }

  /** What it took so far, in order. */
  public List<SentText> sent() {
    return desk.sent();
  }

  /** The same of one reference of ours. */
  public Optional<SentText> sent(UUID reference) {
    return sent().stream().filter(text -> reference.toString().equals(text.reference())).findAny();
  }

  /** Has the next text that is handed over go wrong; faults wait their turn. */
  public void next(NotifyFault fault) {
    desk.add(fault);
  }

  /** Puts another template in place of the one that there is. */
  public void template(UUID id, String content) {
    desk.template(id, content);
  }

  /** Stops it. */
  public Future<Void> stop() {
    return server.stop();
  }
}
