package redrose.gateway.govukpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/**
 * A request as it goes out.
 *
 * @param operation what it is, for metrics and log
 * @param path from {@code /v1/} on, with its query
 * @param body empty for a GET
 */
record PayRequest(String operation, String path, Optional<BodyPublisher> body) {

  static PayRequest get(String operation, String path) {
    return new PayRequest(operation, path, Optional.empty());
  }

  static PayRequest post(String operation, String path, ObjectNode json) {
    return new PayRequest(operation, path, Optional.of(BodyPublishers.ofString(json.toString())));
  }

  /** Their firewall blocks a POST without a body (P0920). */
  static PayRequest post(String operation, String path) {
    return post(operation, path, JsonNodeFactory.instance.objectNode());
  }

  static PayRequest post(String operation, String path, BodyPublisher body) {
    return new PayRequest(operation, path, Optional.of(body));
  }

  String method() {
    return body.isPresent() ? "POST" : "GET";
  }
}
