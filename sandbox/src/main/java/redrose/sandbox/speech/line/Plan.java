package redrose.sandbox.speech.line;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Condition;

/**
 * One call: who rings, from where, and what about.
 *
 * @param number the caller's number, by which the line knows the plan
 */
public record Plan(String number, CallerVoice voice, Condition condition, List<Task<?>> tasks) {
  /** All that may have to be said. */
  Set<String> words() {
    return Stream.concat(Stream.of("yes", "no"), tasks.stream().map(Task::words))
        .collect(Collectors.toSet());
  }
}
