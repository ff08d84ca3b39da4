package redrose.sandbox.phone.ear;

/** Told what the ear makes of the call's audio. Must not block. */
public interface EarListener {
  /**
   * A prompt is being heard; told as soon as it can be no other, some 200 ms after its first sound
   * where no other begins like it.
   *
   * @param soFar the prompt as heard up to now
   */
  void began(Heard soFar);

  /** A prompt has ended or was cut. It began before. */
  void ended(Heard heard);

  /** There was sound that is no known prompt. */
  void unknown(long fromMs, long toMs);
}
