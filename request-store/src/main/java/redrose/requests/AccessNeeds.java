package redrose.requests;

/**
 * How a caller wants to be led through a call.
 *
 * @param slower spoken to more slowly
 * @param moreTime with more time to press keys
 * @param adviserFirst put through to an adviser before anything else
 */
public record AccessNeeds(boolean slower, boolean moreTime, boolean adviserFirst) {
  /** As everybody who has not asked for something else. */
  public static final AccessNeeds NONE = new AccessNeeds(false, false, false);
}
