package redrose.sandbox.speech.line;

import redrose.sandbox.speech.corpus.Kind;

/**
 * How quick the line was, once.
 *
 * @param kind what was answered
 * @param takenAfterMs from the last word's end to the moment at which the line had made something
 *     of it
 * @param stoppedAfterMs from the first sound to the prompt's silence; −1 where nothing was playing
 */
public record Timing(Kind kind, int takenAfterMs, int stoppedAfterMs) {}
