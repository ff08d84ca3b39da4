package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the client.
 *
 * @param status the HTTP status
 * @param headers beyond those that every answer has
 * @param body JSON
 */
record Answer(int status, Map<String, String> headers, String body) {

  static Answer ok(Object json) {
    return new Answer(200, Map.of(), Json.text(json));
  }

  static Answer of(StripeError error) {
    return new Answer(error.status(), error.headers(), Json.text(error.json()));
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }
}
