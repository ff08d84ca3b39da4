package redrose.sandbox.speech.file;

import redrose.ivr.listening.Certainty;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/**
 * One answer that was listened to.
 *
 * @param voice who spoke
 * @param unfiltered how it compares whatever the confidence
 * @param certainty how far it is believed
 * @param probability what the recogniser gave it, 0 to 1
 * @param takenAfterMs from the last word's end to the moment at which the answer was taken; in
 *     sound, computing comes on top
 * @param noticedAfterMs from the first word's beginning to the moment at which the prompt would
 *     have stopped
 */
public record Sample(
    Kind kind,
    String voice,
    Condition condition,
    Verdict unfiltered,
    Certainty certainty,
    double probability,
    int takenAfterMs,
    int noticedAfterMs) {

  /** With what is not worth asking about left out. */
  public Verdict verdict() {
    return certainty == Certainty.NONE && unfiltered != Verdict.SILENT
        ? Verdict.NOT_UNDERSTOOD
        : unfiltered;
  }
}
