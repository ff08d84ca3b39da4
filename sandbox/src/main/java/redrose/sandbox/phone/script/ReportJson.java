package redrose.sandbox.phone.script;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import redrose.sandbox.phone.ear.Heard;

/** A report as JSON. It holds no card: keys are as they were shown. */
public final class ReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final double THOUSAND = 1000;

  private ReportJson() {}

  /**
   * {@code script, caller, seconds, hung_up_by, failure, recording, heard[], prompts[], unknown[],
   * pressed[], steps[]}; {@code heard} has the prompts' texts, {@code prompts} all that is known of
   * each.
   */
  public static ObjectNode of(CallReport report) {
    var json = MAPPER.createObjectNode();
    json.put("script", report.script());
    json.put("caller", report.caller());
    json.put("seconds", report.seconds());
    json.put("hung_up_by", report.callerHungUp() ? "caller" : "line");
    json.put("failure", report.failure().orElse(null));
    json.put("recording", report.recording().toString());
    var texts = json.putArray("heard");
    report.heard().forEach(heard -> texts.add(heard.text()));
    var prompts = json.putArray("prompts");
    report.heard().forEach(heard -> add(prompts, heard));
    var unknown = json.putArray("unknown");
    report.unknown().forEach(sound -> add(unknown, sound));
    var pressed = json.putArray("pressed");
    report.pressed().forEach(keys -> add(pressed, keys));
    var steps = json.putArray("steps");
    report.steps().forEach(step -> add(steps, step));
    return json;
  }

  private static void add(ArrayNode prompts, Heard heard) {
    var one = prompts.addObject();
    one.put("key", heard.key());
    one.put("from_ms", heard.fromMs());
    one.put("to_ms", heard.toMs());
    one.put("fraction_heard", rounded(heard.fractionHeard()));
    one.put("correlation", rounded(heard.correlation()));
    var others = one.putArray("or_else");
    heard.orElse().forEach(others::add);
  }

  private static void add(ArrayNode unknown, CallReport.Sound sound) {
    unknown.addObject().put("from_ms", sound.fromMs()).put("to_ms", sound.toMs());
  }

  private static void add(ArrayNode all, Pressed pressed) {
    var one = all.addObject();
    one.put("keys", pressed.shown());
    one.put("down_ms", pressed.downMs());
    one.put("up_ms", pressed.upMs());
    pressed
        .stopped()
        .ifPresent(
            stopped ->
                one.put("stopped", stopped.key()).put("stopped_after_ms", stopped.afterMs()));
  }

  private static void add(ArrayNode steps, CallReport.StepDone step) {
    var one = steps.addObject();
    one.put("line", step.line());
    one.put("step", step.what());
    one.put("from_ms", step.fromMs());
    one.put("to_ms", step.toMs());
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
