package redrose.sandbox.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redrose.sandbox.crash.audit.Figure;
import redrose.sandbox.crash.audit.Finding;
import redrose.sandbox.crash.audit.SettleTimes;
import redrose.sandbox.crash.audit.Totals;

/**
 * What a run came to.
 *
 * @param faults how often each kind of fault struck at the provider
 * @param events how often what became of an event of the provider's
 */
record Report(
    CrashOptions options,
    Tally tally,
    JsonNode faults,
    Map<String, Integer> events,
    Totals totals,
    List<Finding> findings,
    SettleTimes settleTimes,
    Duration took) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  boolean isGood() {
    return findings.isEmpty();
  }

  long count(Figure figure) {
    return findings.stream().filter(finding -> finding.figure() == figure).count();
  }

  ObjectNode json() {
    var json = MAPPER.createObjectNode();
    json.put("seed", options.seed());
    json.put("calls", tally.calls());
    json.put("served", tally.served());
    json.put("refunds", tally.wished().size());
    json.put("killed", tally.killsInAll());
    json.set("kills", MAPPER.valueToTree(tally.kills()));
    json.set("calamities", MAPPER.valueToTree(tally.calamities()));
    json.put("commits_lost", tally.commitsLost());
    json.put("commit_answers_lost", tally.commitAnswersLost());
    json.set("faults", faults);
    json.set("events", MAPPER.valueToTree(events));
    json.put("payments", totals.payments());
    json.put("paid", totals.paid());
    json.put("taken_over", totals.takenOver());
    json.put("refunded", totals.refunded());
    json.put("refunds_taken_over", totals.refundsTakenOver());
    json.put("links", totals.links());
    json.put("links_paid", totals.linksPaid());
    json.put("pages_paid", tally.pagesPaid());
    json.put("events_taken", totals.eventsTaken());
    for (var figure : Figure.values()) {
      json.put(figure.label(), count(figure));
    }
    json.put("settle_p50_s", settleTimes.percentile(50));
    json.put("settle_p99_s", settleTimes.percentile(99));
    json.put("took_s", took.toSeconds());
    return json;
  }
}
