package redrose.sandbox.dialplan;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A SIP request or response, as far as one telephone needs it (RFC 3261, section 7).
 *
 * @param startLine the request or status line
 * @param headers by lower-case name; of a repeated one the first
 * @param body the session description, or nothing
 */
record SipMessage(String startLine, Map<String, String> headers, String body) {

  static SipMessage parse(byte[] packet, int length) {
    String[] parts = new String(packet, 0, length, StandardCharsets.UTF_8).split("\r\n\r\n", 2);
    String[] lines = parts[0].split("\r\n", -1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      var name = lines[i].substring(0, colon).trim().toLowerCase(Locale.ROOT);
      headers.putIfAbsent(name, lines[i].substring(colon + 1).trim());
    }
    return new SipMessage(lines[0], headers, parts.length > 1 ? parts[1] : "");
  }

  byte[] bytes() {
    var text = new StringBuilder(startLine).append("\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    text.append("content-length: ").append(body.length()).append("\r\n\r\n").append(body);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  boolean isResponse() {
    return startLine.startsWith("SIP/2.0 ");
  }

  int status() {
    return Integer.parseInt(startLine.substring(8, 11));
  }

  String method() {
    return startLine.substring(0, startLine.indexOf(' '));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** What answers this request. */
  SipMessage answer(String statusAndReason, String toTag) {
    Map<String, String> answer = new LinkedHashMap<>();
    for (String name : new String[] {"via", "from", "to", "call-id", "cseq"}) {
      answer.put(name, header(name));
    }
    if (!header("to").contains("tag=")) {
      answer.put("to", header("to") + ";tag=" + toTag);
    }
    return new SipMessage("SIP/2.0 " + statusAndReason, answer, "");
  }
}
