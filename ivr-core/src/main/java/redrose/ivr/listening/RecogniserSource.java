package redrose.ivr.listening;

/** Makes the recogniser of one answer, when its first sound comes. */
@FunctionalInterface
public interface RecogniserSource {
  /**
   * A new recogniser, which the caller closes.
   *
   * @throws SpeechModelInvalid where the model has none for this answer
   */
  Recogniser open() throws SpeechModelInvalid;
}
