package redrose.sandbox.leak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a leak test found, for a person and for a program. */
final class LeakReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final int calls;
  private final Round.Result shipped;
  private final List<Tried> tried = new ArrayList<>();
  private final List<String> failures;

  /** A control and whether the scan found what it let out. */
  private record Tried(Control control, boolean isCaught) {}

  LeakReport(int calls, Round.Result shipped) {
    this.calls = calls;
    this.shipped = shipped;
    failures = new ArrayList<>(shipped.failures());
  }

  void add(List<Control> controls, Round.Result result) {
    controls.forEach(one -> tried.add(new Tried(one, one.isCaughtBy(result))));
    failures.addAll(result.failures());
  }

  /** Nothing was found, every control was, and every call went as it should. */
  boolean isGood() {
    return shipped.leaks().isEmpty()
        && tried.stream().allMatch(Tried::isCaught)
        && failures.isEmpty();
  }

  List<String> sentences() {
    var sentences = new ArrayList<String>();
    shipped.leaks().forEach(leak -> sentences.add("FOUND: " + leak));
    for (var one : tried) {
      var caught = one.isCaught() ? "caught" : "NOT CAUGHT";
      sentences.add("control %-24s %s".formatted(one.control().name(), caught));
    }
    failures.forEach(failure -> sentences.add("CALL FAILED: " + failure));
    shipped.notLookedAt().forEach(place -> sentences.add("not looked at: " + place));
    sentences.add(
        "%d calls, payments %s: %d found; %d of %d controls caught."
            .formatted(
                calls,
                shipped.payments(),
                shipped.leaks().size(),
                tried.stream().filter(Tried::isCaught).count(),
                tried.size()));
    return sentences;
  }

  /**
   * {@code calls, found, findings[], controls[name, place, change, caught], caught, payments{},
   * places[], failed_calls[], not_looked_at[], seconds}.
   */
  ObjectNode json(double seconds) {
    var json = MAPPER.createObjectNode();
    json.put("calls", calls);
    json.put("found", shipped.leaks().size());
    var findings = json.putArray("findings");
    shipped.leaks().forEach(leak -> findings.add(leak.toString()));
    var controls = json.putArray("controls");
    for (var one : tried) {
      controls
          .addObject()
          .put("name", one.control().name())
          .put("place", one.control().place().words())
          .put("change", one.control().change())
          .put("caught", one.isCaught());
    }
    json.put("caught", tried.stream().filter(Tried::isCaught).count());
    json.set("payments", MAPPER.valueToTree(shipped.payments()));
    var places = json.putArray("places");
    for (var place : Place.values()) places.add(place.words());
    json.set("failed_calls", MAPPER.valueToTree(failures));
    json.set("not_looked_at", MAPPER.valueToTree(shipped.notLookedAt()));
    json.put("seconds", Math.round(seconds));
    return json;
  }
}
