package redrose.finance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redrose.requests.RefundLine;
import redrose.requests.TerminalText;

/** Shows refunds to a person, or to a program as JSON. Amounts in JSON are pence. */
final class Output {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "print one line of JSON")
  private boolean json;

  void print(RefundLine line, String sentence) {
    out(json ? text(object(line)) : sentence);
  }

  void print(List<RefundLine> lines) {
    if (json) {
      out(text(lines.stream().map(Output::object).toList()));
    } else if (lines.isEmpty()) {
      out("There are no refunds.");
    } else {
      lines.forEach(line -> out(row(line)));
    }
  }

  /** What a program reads where a command was refused. */
  static String error(String reason, String sentence) {
    var object = new LinkedHashMap<String, Object>();
    object.put("error", sentence);
    object.put("reason", reason);
    return text(object);
  }

  private static Map<String, Object> object(RefundLine line) {
    var refund = line.refund();
    var object = new LinkedHashMap<String, Object>();
    object.put("id", refund.id());
    object.put("state", refund.state());
    object.put("amount_pence", refund.amountPence());
    object.put("payment", line.payment().paymentId());
    object.put("receipt", line.payment().receipt());
    object.put("fund", line.payment().fund());
    object.put("reference", line.payment().reference());
    object.put("paid_pence", line.payment().amountPence());
    object.put("left_pence", line.payment().leftPence());
    object.put("reason", refund.reason());
    object.put("requested_by", refund.requestedBy());
    object.put("requested_at", refund.createdAt().toString());
    object.put("decided_by", line.decidedBy().orElse(null));
    object.put("decided_at", line.decidedAt().map(Object::toString).orElse(null));
    object.put("provider_id", refund.providerId().orElse(null));
    object.put("failure_code", refund.failureCode().orElse(null));
    return object;
  }

  private static String row(RefundLine line) {
    var refund = line.refund();
    return "%s  %-13s  %10s of %s left %s  receipt %s  asked by %s%s: %s"
        .formatted(
            refund.id(),
            refund.state(),
            Pounds.write(refund.amountPence()),
            Pounds.write(line.payment().amountPence()),
            Pounds.write(line.payment().leftPence()),
            line.payment().receipt(),
            TerminalText.safe(refund.requestedBy()),
            line.decidedBy().map(who -> ", decided by " + TerminalText.safe(who)).orElse(""),
            refund
                .failureCode()
                .map(code -> "failed, " + code)
                .orElseGet(() -> TerminalText.safe(refund.reason())));
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}
