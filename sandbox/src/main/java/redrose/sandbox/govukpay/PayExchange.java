package redrose.sandbox.govukpay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP request and its answer. Its log line says what was asked for, never with which values.
 */
final class PayExchange {
  private static final Logger log = LoggerFactory.getLogger(PayExchange.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServerRequest request;
  private final Buffer body;

  PayExchange(HttpServerRequest request, Buffer body) {
    this.request = request;
    this.body = body;
  }

  String method() {
    return request.method().name();
  }

  String path() {
    return request.path();
  }

  Map<String, String> query() {
    return request.params().entries().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
  }

  /** The bearer token, as GOV.UK Pay takes it. */
  Optional<String> apiKey() {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()));
  }

  /** Its firewall's rules for a POST: a body, and one that says that it is JSON. */
  boolean passesFirewall() {
    var type = String.valueOf(request.getHeader("Content-Type"));
    return method().equals("GET") || (body.length() > 0 && type.startsWith("application/json"));
  }

  /**
   * The body as JSON, handed out once: its bytes are wiped, since they may hold a card.
   *
   * @throws IOException where it is no JSON object
   */
  ObjectNode takeJson() throws IOException {
    byte[] bytes = body.getBytes();
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode json) {
        return json;
      }
      throw new IOException("not an object");
    } catch (JsonProcessingException _) {
      throw new IOException("not JSON");
    } finally {
      java.util.Arrays.fill(bytes, (byte) 0);
      for (int i = 0; i < body.length(); i++) {
        body.setByte(i, (byte) 0);
      }
    }
  }

  void send(PayAnswer answer) {
    log.info("{} {} {}", method(), path(), answer.status());
    var response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    response.setStatusCode(answer.status());
    if (answer.body().isMissingNode()) {
      response.end();
    } else {
      response
          .putHeader("Content-Type", "application/json")
          .end(Buffer.buffer(answer.body().toString()));
    }
  }

  /** Breaks the connection off. */
  void reset() {
    log.info("{} {} reset", method(), path());
    request.connection().close();
  }
}
