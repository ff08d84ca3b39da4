package redrose.reports.staff;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import redrose.requests.Place;
import redrose.requests.ReportLine;
import redrose.requests.TerminalText;

/** A report for people. */
final class ReportText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private ReportText() {}

  static String of(ReportLine line, boolean inFull) {
    List<String> text = new ArrayList<>();
    text.add(
        "%s  %-12s %-18s %s  %s%s"
            .formatted(
                line.reference(),
                line.status(),
                line.category(),
                TIME.format(line.createdAt()),
                place(line.place()),
                line.expectedOn().map(day -> "  by " + day).orElse("")));
    if (inFull) {
      line.description()
          .ifPresent(words -> text.add("  description  " + words.strip().replaceAll("\\R+", " ")));
      line.mediaUrl().ifPresent(url -> text.add("  picture      " + url));
      line.messages().forEach(message -> text.add("  " + message(message)));
      line.notes().forEach(note -> text.add("  " + note(note)));
    }
    return text.stream().map(TerminalText::safe).collect(Collectors.joining("\n"));
  }

  private static String place(Place place) {
    List<String> known = new ArrayList<>();
    place.columnNumber().ifPresent(number -> known.add("lamp post " + number));
    place.postcode().ifPresent(known::add);
    place.address().ifPresent(known::add);
    place
        .point()
        .ifPresent(point -> known.add("%.5f %.5f".formatted(point.latitude(), point.longitude())));
    if (place.isSpoken()) {
      known.add("(said)");
    }
    return String.join(", ", known);
  }

  /** What a machine wrote is never taken for what a person did. */
  private static String message(ReportLine.Message message) {
    var kind = message.kind().name().toLowerCase(Locale.ROOT);
    var sound = message.isDeleted() ? "deleted" : "%.1f s".formatted(message.durationMs() / 1e3);
    return "said (%s, %s)  %s"
        .formatted(
            kind,
            sound,
            message.transcript().map(words -> "by machine: “" + words + "”").orElse("not written"));
  }

  private static String note(ReportLine.Note note) {
    return "%s  %s %s%s%s"
        .formatted(
            TIME.format(note.at()),
            note.status(),
            note.person().map(person -> "by " + person + " ").orElse(""),
            note.note().map(words -> "“" + words + "” ").orElse(""),
            note.expectedOn().map(day -> "by " + day).orElse(""))
        .strip();
  }
}
