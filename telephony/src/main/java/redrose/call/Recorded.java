package redrose.call;

/**
 * How recording what a caller said went. The file may be there in each case.
 *
 * @param end what ended it
 */
public record Recorded(End end) {
  /** What ended a recording. */
  public enum End {
    /** The caller pressed #. */
    KEY,
    /** They were silent for a while, or had spoken for as long as they may. */
    SILENCE_OR_LIMIT,
    /** They hung up; what they said until then is kept. The next word of the script finds out. */
    HANG_UP
  }
}
