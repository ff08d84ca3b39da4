package redrose.sandbox.phone.script;

import java.nio.file.Path;
import java.util.List;

/** One thing that a scripted caller does; each knows its line in the file, counted from 1. */
public sealed interface Step {
  int line();

  /**
   * Waits until one of the prompts begins to be heard, or has been heard to its end.
   *
   * @param keys any of these prompts will do
   * @param limitMs how long to wait for it to begin
   */
  record Hear(int line, List<String> keys, boolean toTheEnd, long limitMs) implements Step {
    public Hear {
      keys = List.copyOf(keys);
    }
  }

  /** Presses keys, one after the other. Its text never shows them: they may be a card's. */
  record Press(int line, String keys) implements Step {
    @Override
    public String toString() {
      return "Press[line=" + line + "]";
    }
  }

  /** Speaks a sentence. */
  record Say(int line, String sentence) implements Step {}

  /** Plays a WAV file. */
  record Play(int line, Path file) implements Step {}

  /** Lets time pass. */
  record Wait(int line, long ms) implements Step {}

  /** Hangs up, after a while. */
  record HangUp(int line, long afterMs) implements Step {}

  /** Waits until the line hangs up. */
  record AwaitHangUp(int line, long limitMs) implements Step {}
}
