package redrose.sandbox.stripe;

import java.util.LinkedHashMap;

/**
 * A JSON object under construction, its members in order. Values may be null, as many of Stripe's
 * are.
 */
final class JsonObject extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  JsonObject with(String name, Object value) {
    put(name, value);
    return this;
  }
}
