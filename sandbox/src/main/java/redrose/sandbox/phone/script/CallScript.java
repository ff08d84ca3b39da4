package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scripted caller does, in order.
 *
 * @param file where it was read
 * @param caller the number that it rings from, or that is rung
 * @param rung whether it waits to be rung, instead of ringing
 * @param expectations what the record must say afterwards
 */
public record CallScript(
    Path file, String caller, Rung rung, List<Step> steps, List<Expectation> expectations) {

  /** As whom somebody is rung. */
  public enum Rung {
    /** They ring themselves. */
    NOT,
    /** A resident who wanted to be rung. */
    AT_HOME,
    /** An adviser. */
    AT_A_DESK
  }

  public CallScript {
    steps = List.copyOf(steps);
    expectations = List.copyOf(expectations);
  }

  /** The file's name without its ending. */
  public String name() {
    return file.getFileName().toString().replaceFirst("\\.call$", "");
  }

  /** {@code pay.call:7}. */
  String place(int line) {
    return file.getFileName() + ":" + line;
  }
}
