package redrose.call;

import java.time.Instant;
import java.util.Map;

/** Where what happens on a call is noted as it happens. */
@FunctionalInterface
public interface Timeline {
  /**
   * Notes one event. Called on the call's thread, so it hands over and returns; it never waits for
   * a disk.
   */
  void note(Event event);

  /**
   * One thing that happened.
   *
   * @param at when
   * @param kind what kind of thing, from {@link EventKind}
   * @param details plain values (text, numbers, booleans) by name; never anything of a secret entry
   *     but its length
   */
  record Event(Instant at, String kind, Map<String, Object> details) {
    public Event {
      details = Map.copyOf(details);
    }
  }
}
