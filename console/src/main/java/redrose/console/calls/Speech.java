package redrose.console.calls;

/** What was said, keyed and heard, in words for people. */
final class Speech {
  private Speech() {}

  /** The prompt's text, and whether the caller cut it short. */
  static String said(Details details) {
    var text = details.find("text").orElse(details.text("prompt"));
    return details.isTrue("stoppedByKey") || details.isTrue("stoppedByVoice")
        ? "%s (cut short after %.1f s)".formatted(text, details.number("heardMs") / 1000.0)
        : text;
  }

  /** The keys; of a secret entry as many dots. */
  static String keyed(Details details) {
    var keys = details.find("keys").orElse("•".repeat(Math.min(30, details.number("keyCount"))));
    return mistake(keys.isEmpty() ? "nothing" : keys, details);
  }

  /** The readings, with how sure the recogniser was. */
  static String heard(Details details) {
    var readings = details.text("readings").replace("|", " or ");
    var sure =
        details.json().getValue("confidence") instanceof Number number
            ? " (%.0f %% sure)".formatted(number.doubleValue() * 100)
            : "";
    return mistake("“%s”%s".formatted(readings.isEmpty() ? "…" : readings, sure), details);
  }

  private static String mistake(String entry, Details details) {
    return details
        .find("mistake")
        .filter(one -> !one.equals("none"))
        .map(one -> entry + ": " + one.replace('_', ' '))
        .orElse(entry);
  }
}
