package redrose.sandbox.phone.script;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import redrose.sandbox.record.CallRecord;
import redrose.sandbox.record.RecordJson;

/**
 * What is to be said of a scripted call once its record is complete.
 *
 * @param disagreements between what was heard and what is recorded
 * @param complaints what the script expected and did not get
 */
public record Verdict(
    CallReport report, CallRecord record, List<String> disagreements, List<String> complaints) {

  public Verdict {
    disagreements = List.copyOf(disagreements);
    complaints = List.copyOf(complaints);
  }

  /** Compares everything that can be compared. */
  public static Verdict on(CallScript script, CallReport report, CallRecord record) {
    var complaints = new ArrayList<String>();
    report.failure().ifPresent(complaints::add);
    for (var expectation : script.expectations()) {
      expectation
          .complaint(record)
          .map(complaint -> script.place(expectation.line()) + ": " + complaint)
          .ifPresent(complaints::add);
    }
    var disagreements = Agreement.disagreements(report, record.interaction());
    return new Verdict(report, record, disagreements, complaints);
  }

  /** Whether the script went as it should and caller and record agree. */
  public boolean isGood() {
    return disagreements.isEmpty() && complaints.isEmpty();
  }

  /** For a person. */
  public List<String> sentences() {
    var sentences = new ArrayList<>(complaints);
    sentences.addAll(disagreements);
    var heard = report.heard().size();
    if (disagreements.isEmpty()) {
      sentences.add("The caller heard what the record says was played: " + heard + " prompts.");
    }
    sentences.add(
        "Interaction %s: %s; recorded as heard in %s"
            .formatted(
                record.interaction().id(),
                record.interaction().outcome().orElse("not over"),
                report.recording()));
    return sentences;
  }

  /**
   * The report's JSON with {@code agrees, disagreements[], complaints[], interaction, payment,
   * provider}.
   */
  public ObjectNode json() {
    var json = ReportJson.of(report);
    json.put("agrees", disagreements.isEmpty());
    var differences = json.putArray("disagreements");
    disagreements.forEach(differences::add);
    var wrongs = json.putArray("complaints");
    complaints.forEach(wrongs::add);
    json.set("interaction", RecordJson.of(record.interaction()));
    json.set("payment", record.payment().map(RecordJson::of).orElse(null));
    json.set("provider", record.provider().orElse(null));
    return json;
  }
}
