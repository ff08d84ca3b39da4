package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scripted caller does, in order.
 *
 * @param file where it was read
 * @param caller the number that it rings from
 * @param expectations what the record must say afterwards
 */
public record CallScript(
    Path file, String caller, List<Step> steps, List<Expectation> expectations) {

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
