package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redrose.sandbox.phone.ear.Heard;

/**
 * How a scripted call went, as the caller knows it. Times are milliseconds since the line answered.
 *
 * @param script the script's name
 * @param caller the number that it rang from
 * @param rangAt when it began to ring
 * @param steps what was done, until one failed
 * @param heard prompts, in the order in which they were heard
 * @param unknown stretches of sound that are no known prompt
 * @param failure what went wrong, in a sentence with file and line
 */
public record CallReport(
    String script,
    String caller,
    Instant rangAt,
    List<StepDone> steps,
    List<Heard> heard,
    List<Sound> unknown,
    List<Pressed> pressed,
    boolean callerHungUp,
    double seconds,
    Path recording,
    Optional<String> failure) {

  /** A step and when it was begun and done. */
  public record StepDone(int line, String what, long fromMs, long toMs) {}

  /** A stretch of sound that is no known prompt. */
  public record Sound(long fromMs, long toMs) {}

  public CallReport {
    steps = List.copyOf(steps);
    heard = List.copyOf(heard);
    unknown = List.copyOf(unknown);
    pressed = List.copyOf(pressed);
  }
}
