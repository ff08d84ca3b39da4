package redrose.sandbox.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import redrose.sandbox.crash.audit.Figure;
import redrose.sandbox.crash.audit.Finding;
import redrose.sandbox.crash.plan.Batch;

/** A report for a person. */
record ReportText(Report report) {
  private static final Pattern CALL = Pattern.compile("crash-0*(\\d+).*");
  private static final int MOST_FINDINGS = 10;

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("Killed, and where:");
    report.tally().kills().forEach((point, kills) -> lines.add(row(point, kills)));
    lines.add("What happened to batches of calls:");
    report.tally().calamities().forEach((name, times) -> lines.add(row(name, times)));
    lines.add(row("commits lost", report.tally().commitsLost()));
    lines.add(row("answers of commits lost", report.tally().commitAnswersLost()));
    lines.add("What the provider did:");
    report.faults().properties().forEach(one -> lines.add(row(one.getKey(), one.getValue())));
    lines.add("What became of its events, and how deliveries were answered:");
    report.events().forEach((what, times) -> lines.add(row(what, times)));
    lines.add("What came of it:");
    lines.add(row("payments begun", report.totals().payments()));
    lines.add(row("paid", report.totals().paid()));
    lines.add(row("taken over by another worker", report.totals().takenOver()));
    lines.add(row("refunds asked for", report.tally().wished().size()));
    lines.add(row("refunded", report.totals().refunded()));
    lines.add(row("refunds taken over", report.totals().refundsTakenOver()));
    lines.add(row("links", report.totals().links()));
    lines.add(row("paid by link", report.totals().linksPaid()));
    lines.add(
        "%d calls, %d of them served, in %d s"
            .formatted(report.tally().calls(), report.tally().served(), report.took().toSeconds()));
    Arrays.stream(Figure.values())
        .forEach(figure -> lines.add(row(figure.label(), report.count(figure))));
    lines.add(row("settle_p99_s", report.settleTimes().percentile(99)));
    report.findings().stream().limit(MOST_FINDINGS).forEach(one -> lines.addAll(finding(one)));
    if (report.findings().size() > MOST_FINDINGS) {
      lines.add("… and " + (report.findings().size() - MOST_FINDINGS) + " more.");
    }
    return lines;
  }

  private List<String> finding(Finding finding) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(finding.figure().label() + ": " + finding.sentence());
    var call = CALL.matcher(finding.reference());
    if (call.matches()) {
      lines.addAll(plan(Integer.parseInt(call.group(1))));
    }
    lines.add("  The whole run again: " + report.options().command(OptionalInt.empty()));
    return lines;
  }

  private List<String> plan(int number) {
    var lines = new ArrayList<String>();
    for (Batch batch : report.options().plan()) {
      for (var call : batch.calls()) {
        if (call.number() == number) {
          lines.add("  " + call);
          lines.add("  struck by " + batch.calamity());
          lines.add("  Alone: " + report.options().command(OptionalInt.of(number)));
        }
      }
    }
    return lines;
  }

  private static String row(String name, Object value) {
    return "  %-34s %s".formatted(name, value);
  }
}
