package redrose.sandbox.speech.line;

import redrose.sandbox.speech.corpus.Task;

/**
 * What the line has just begun to say, as the caller takes it. {@code lengthMs} is how long it
 * takes until the caller knows what to answer.
 */
sealed interface Cue {
  /** The question itself. */
  record Question(Task<?> task, boolean byKeysAlone, int lengthMs) implements Cue {}

  /** Whether this is right, or was meant, as keys. */
  record IsItRight(Task<?> task, String proposed, int lengthMs) implements Cue {}

  /** The call is over. */
  record Over() implements Cue {}
}
