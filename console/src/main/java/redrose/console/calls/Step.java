package redrose.console.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One step of a call: something that was said, a question with what came of it, or an event.
 *
 * @param at when it began
 * @param offset since the call came in
 * @param length how long it took
 * @param kind what it is, for its look
 * @param title what it was, in a few words: {@code Asked: bill reference}
 * @param said what the caller heard, in order
 * @param input what the caller keyed or said, the secret as dots
 * @param tries how often it was asked; 0 where nothing was
 * @param result how it ended
 */
public record Step(
    Instant at,
    Duration offset,
    Duration length,
    Kind kind,
    String title,
    List<String> said,
    List<String> input,
    int tries,
    String result) {
  public Step {
    said = List.copyOf(said);
    input = List.copyOf(input);
  }

  /** What a step is. */
  public enum Kind {
    QUESTION,
    STATEMENT,
    EVENT
  }

  /** Whether it went otherwise than it should: asked again, or not answered. */
  public boolean isTroubled() {
    return tries > 1 || result.matches("(not understood|silent|invalid|hung up|failed).*");
  }
}
