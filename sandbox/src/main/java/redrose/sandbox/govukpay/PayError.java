package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What GOV.UK Pay answers where it says no, with the codes of
 * docs.payments.service.gov.uk/api_reference (error codes).
 */
final class PayError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String field;

  private PayError(int status, String code, String field, String description) {
    super(description, null, false, false);
    this.status = status;
    this.code = code;
    this.field = field;
  }

  static PayError of(int status, String code, String description) {
    return new PayError(status, code, "", description);
  }

  static PayError missing(int status, String code, String field) {
    return new PayError(status, code, field, "Missing mandatory attribute: " + field);
  }

  static PayError unexpected(String field) {
    return new PayError(422, "P0104", field, "Unexpected attribute: " + field);
  }

  static PayError invalid(String code, String field, String what) {
    return new PayError(422, code, field, "Invalid attribute value: %s. %s".formatted(field, what));
  }

  int status() {
    return status;
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    if (!field.isEmpty()) {
      json.put("field", field);
    }
    return json.put("code", code).put("description", getMessage());
  }
}
