package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.util.List;
import redrose.sandbox.phone.ear.KnownSounds;
import redrose.sandbox.phone.ear.PromptSounds;
import redrose.sandbox.phone.ear.VoiceSounds;

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

  /**
   * What its telephone knows by the sound: the line's prompts; an adviser's what callers say, too.
   *
   * @param audioDir where the line keeps its prompts
   * @param root the project's folder
   */
  public KnownSounds known(Path audioDir, Path root) {
    var prompts = new PromptSounds(audioDir);
    return rung == Rung.AT_A_DESK
        ? prompts.and(new VoiceSounds(root.resolve("sandbox/calls/voices")))
        : prompts;
  }

  /** {@code pay.call:7}. */
  String place(int line) {
    return file.getFileName() + ":" + line;
  }
}
