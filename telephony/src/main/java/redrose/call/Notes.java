package redrose.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Puts events on the timeline with the time at which they happened. */
record Notes(Timeline timeline, Clock clock) {
  void note(String kind, Map<String, Object> details) {
    noteAt(now(), kind, details);
  }

  void noteAt(Instant at, String kind, Map<String, Object> details) {
    timeline.note(new Timeline.Event(at, kind, details));
  }

  Instant now() {
    return clock.instant();
  }
}
