package redrose.sandbox.speech.line;

import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/**
 * How quick the line was, once.
 *
 * @param kind what was answered
 * @param condition in what noise
 * @param isAsSaid whether what the line made of it is what was said: the end of words that were
 *     misheard can only be told by the silence behind them
 * @param takenAfterMs from the last word's end to the moment at which the line had made something
 *     of it
 * @param stoppedAfterMs from the first sound to the prompt's silence; −1 where nothing was playing
 */
public record Timing(
    Kind kind, Condition condition, boolean isAsSaid, int takenAfterMs, int stoppedAfterMs) {}
