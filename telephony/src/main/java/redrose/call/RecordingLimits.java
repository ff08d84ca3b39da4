package redrose.call;

/**
 * How long a caller may speak.
 *
 * @param longestMs the longest message, in milliseconds
 * @param silenceSeconds how long a silence ends it, in seconds
 */
public record RecordingLimits(int longestMs, int silenceSeconds) {
  public RecordingLimits {
    if (longestMs < 1_000 || silenceSeconds < 1) {
      throw new IllegalArgumentException("a message has a second at least");
    }
  }
}
