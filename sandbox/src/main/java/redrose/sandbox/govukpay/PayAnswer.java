package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What goes back to the client.
 *
 * @param body JSON; missing for none
 */
record PayAnswer(int status, JsonNode body) {
  static PayAnswer ok(JsonNode json) {
    return new PayAnswer(200, json);
  }

  static PayAnswer noContent() {
    return new PayAnswer(204, MissingNode.getInstance());
  }

  static PayAnswer of(PayError error) {
    return new PayAnswer(error.status(), error.json());
  }
}
