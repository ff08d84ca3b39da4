package redrose.sandbox.speech.load;

import redrose.sandbox.speech.file.Percentiles;

/**
 * So many answers at once.
 *
 * @param calls how many at a time
 * @param answers how many were listened to in all
 * @param lost how many of them were not listened to the end: the recogniser lagged by 2 s
 * @param takenAfterMs from the last word's end to the end of listening
 * @param stoppedAfterMs from the first word's beginning to the prompt's end
 * @param cores how much of a core it took, the callers included
 */
public record Step(
    int calls,
    int answers,
    int lost,
    Percentiles takenAfterMs,
    Percentiles stoppedAfterMs,
    double cores) {}
