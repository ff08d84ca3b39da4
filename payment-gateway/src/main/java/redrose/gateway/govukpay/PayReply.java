package redrose.gateway.govukpay;

import com.fasterxml.jackson.databind.JsonNode;

/** How sending one request ended. */
sealed interface PayReply {
  /**
   * It was carried out.
   *
   * @param body JSON; missing where there is none
   */
  record Done(JsonNode body) implements PayReply {}

  /**
   * GOV.UK Pay said no (4xx).
   *
   * @param code its error code, such as {@code P0102}; empty where it gave none
   * @param field what is wrong with the request; empty where it does not say
   */
  record Said(int status, String code, String field) implements PayReply {
    /** For the log: no free text of theirs. */
    String describe() {
      return "status %d, code %s, field %s".formatted(status, code, field);
    }
  }

  /** A fault at GOV.UK Pay's (5xx, or no JSON): carried out or not. */
  record Fault(String why) implements PayReply {}

  /** No answer: carried out or not. */
  record Lost(String why) implements PayReply {}
}
