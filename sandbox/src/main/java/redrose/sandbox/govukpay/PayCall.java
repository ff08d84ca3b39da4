package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A request that was let in.
 *
 * @param ids of the payment, and of the refund, in the path; "" where there is none
 * @param body JSON; empty for a GET
 * @param query its parameters
 */
record PayCall(Ids ids, ObjectNode body, Map<String, String> query) {
  /** What stands in the path. */
  record Ids(String payment, String refund) {}
}
