package redrose.requests;

/**
 * What a caller said after the tone.
 *
 * @param kind what it is about
 * @param wav how it sounds
 * @param durationMs how long it is, in milliseconds
 */
public record VoiceMessage(Kind kind, Wav wav, int durationMs) {
  /** What a message is about. */
  public enum Kind {
    /** Where it is. */
    PLACE,
    /** What is the matter. */
    DETAILS
  }
}
