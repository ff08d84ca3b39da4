package redrose.console.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redrose.call.EventKind;
import redrose.requests.calls.CallEvent;

/**
 * A call as text: who said or keyed what.
 *
 * @param offset since the call came in
 * @param byCaller whether it was the caller
 */
public record Utterance(Duration offset, boolean byCaller, String text) {
  static List<Utterance> of(Instant begin, List<CallEvent> events) {
    // a prompt is noted when it has ended
    return events.stream()
        .flatMap(event -> utterance(begin, event).stream())
        .sorted(Comparator.comparing(Utterance::offset))
        .toList();
  }

  private static Optional<Utterance> utterance(Instant begin, CallEvent event) {
    var details = Details.of(event.details());
    var heard = Duration.ofMillis(details.number("heardMs"));
    var offset = Duration.between(begin, event.at());
    return switch (event.kind()) {
      case EventKind.SAID ->
          Optional.of(new Utterance(offset.minus(heard), false, Speech.said(details)));
      case EventKind.KEYED ->
          Optional.of(new Utterance(offset, true, "keys " + Speech.keyed(details)));
      case EventKind.HEARD ->
          Optional.of(new Utterance(offset, true, "says " + Speech.heard(details)));
      case EventKind.CONNECTED ->
          Optional.of(new Utterance(offset, false, "puts the caller through: " + details.listed()));
      default -> Optional.empty();
    };
  }
}
