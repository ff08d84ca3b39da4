package redrose.console.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redrose.call.EventKind;
import redrose.console.pages.Words;
import redrose.requests.calls.CallEvent;

/** Reads a timeline as steps: a question with all its tries is one. */
final class Steps {
  private final Instant begin;
  private final List<Step> steps = new ArrayList<>();
  private Open open;

  private Steps(Instant begin) {
    this.begin = begin;
  }

  static List<Step> of(Instant begin, List<CallEvent> events) {
    var reader = new Steps(begin);
    events.forEach(reader::read);
    reader.close(events.isEmpty() ? begin : events.getLast().at(), "");
    return List.copyOf(reader.steps);
  }

  private void read(CallEvent event) {
    var details = Details.of(event.details());
    switch (event.kind()) {
      case EventKind.SAID -> said(event, details);
      case EventKind.ASKED -> asked(event, details);
      case EventKind.KEYED, EventKind.HEARD -> entered(event, details);
      case EventKind.ANSWERED -> answered(event, details);
      default -> happened(event, details);
    }
  }

  private void asked(CallEvent event, Details details) {
    var question = details.text("question");
    if (open == null || !open.question.equals(question)) {
      close(event.at(), "");
      open = new Open(event.at(), question);
    }
    open.tries++;
  }

  private void said(CallEvent event, Details details) {
    var text = Speech.said(details);
    if (open != null) {
      open.said.add(text);
      return;
    }
    var heard = Duration.ofMillis(details.number("heardMs"));
    add(event.at().minus(heard), heard, Step.Kind.STATEMENT, "Said", List.of(text), "");
  }

  private void entered(CallEvent event, Details details) {
    var question = details.text("question");
    if (open == null) {
      open = new Open(event.at(), question);
    }
    open.input.add(
        event.kind().equals(EventKind.KEYED) ? Speech.keyed(details) : Speech.heard(details));
  }

  private void answered(CallEvent event, Details details) {
    if (open == null) {
      open = new Open(event.at(), details.text("question"));
    }
    var how = details.find("how").filter(way -> way.equals("voice")).map(_ -> ", by voice");
    close(event.at(), outcome(details.text("outcome")) + how.orElse(""));
  }

  private static String outcome(String code) {
    return code.equals("given") ? "answered" : Words.of(code).toLowerCase(Locale.UK);
  }

  private void happened(CallEvent event, Details details) {
    close(event.at(), "");
    add(
        event.at(),
        Duration.ZERO,
        Step.Kind.EVENT,
        Words.of(event.kind()),
        List.of(),
        details.listed());
  }

  private void close(Instant at, String result) {
    if (open != null) {
      var step = open;
      open = null;
      steps.add(
          new Step(
              step.at,
              Duration.between(begin, step.at),
              Duration.between(step.at, at),
              Step.Kind.QUESTION,
              "Asked: " + Words.of(step.question).toLowerCase(Locale.UK),
              step.said,
              step.input,
              step.tries,
              result));
    }
  }

  private void add(
      Instant at, Duration length, Step.Kind kind, String title, List<String> said, String result) {
    steps.add(
        new Step(at, Duration.between(begin, at), length, kind, title, said, List.of(), 0, result));
  }

  /** A question that is not answered yet. */
  private static final class Open {
    private final Instant at;
    private final String question;
    private final List<String> said = new ArrayList<>();
    private final List<String> input = new ArrayList<>();
    private int tries;

    Open(Instant at, String question) {
      this.at = at;
      this.question = question;
    }
  }
}
