package redrose.sandbox.stripe;

import com.stripe.Stripe;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP request and its answer. Its log line says what was asked for, never with which values.
 */
final class Exchange {
  private static final Logger log = LoggerFactory.getLogger(Exchange.class);

  private final HttpServerRequest request;
  private final String id;
  private String form;

  /** {@code body} is wiped: it may hold a card number. */
  Exchange(HttpServerRequest request, String id, Buffer body) {
    this.request = request;
    this.id = id;
    String query = request.query() == null ? "" : request.query();
    this.form = body.length() == 0 ? query : body.toString(StandardCharsets.UTF_8);
    for (int i = 0; i < body.length(); i++) {
      body.setByte(i, (byte) 0);
    }
  }

  String id() {
    return id;
  }

  String method() {
    return request.method().name();
  }

  String path() {
    return request.path();
  }

  /**
   * The parameters as they came, from the body or the query; handed out once and then forgotten.
   */
  String takeForm() {
    String taken = form;
    form = "";
    return taken;
  }

  /** The key in a bearer or basic authorisation, as Stripe takes either. */
  Optional<String> apiKey() {
    String header = request.getHeader("Authorization");
    if (header == null || header.length() < 7) {
      return Optional.empty();
    }
    if (header.startsWith("Bearer ")) {
      return Optional.of(header.substring(7).strip());
    }
    if (header.startsWith("Basic ")) {
      try {
        byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
        return Optional.of(new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0]);
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Null for a GET, where Stripe takes no notice of one. */
  String idempotencyKey() {
    return method().equals("POST") ? request.getHeader("Idempotency-Key") : null;
  }

  Optional<String> version() {
    return Optional.ofNullable(request.getHeader("Stripe-Version"));
  }

  void send(Answer answer) {
    log.info("{} {} {} {}", id, method(), path(), answer.status());
    var response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    response
        .setStatusCode(answer.status())
        .putHeader("Content-Type", "application/json")
        .putHeader("Request-Id", id)
        .putHeader("Stripe-Version", version().orElse(Stripe.API_VERSION));
    if (idempotencyKey() != null) {
      response.putHeader("Idempotency-Key", idempotencyKey());
    }
    answer.headers().forEach(response::putHeader);
    response.end(Buffer.buffer(answer.body()));
  }

  /** Breaks the connection off. */
  void reset() {
    log.info("{} {} {} reset", id, method(), path());
    request.connection().close();
  }
}
