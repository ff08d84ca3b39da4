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

  /**
   * The prompt that began has ended or was cut. Told once for each that began; it is named as well
   * as can be now, in rare cases otherwise than when it began.
   */
  void ended(Heard heard);

  /** There was sound that is no known prompt. */
  void unknown(long fromMs, long toMs);
}
