package redrose.call;

import java.util.Locale;

/**
 * How a call is led: as usual, or for somebody who needs more time.
 *
 * @param isSlower everything is spoken more slowly
 * @param isPatient every wait for a key is {@value #TIMES_AS_LONG} times as long
 */
public record Pace(boolean isSlower, boolean isPatient) {
  /** As for everybody who has not asked for something else. */
  public static final Pace USUAL = new Pace(false, false);

  private static final int TIMES_AS_LONG = 3;
  private static final String SLOWER = "slower";
  private static final String PATIENT = "patient";

  /** What {@link #toString} made; anything else in it means nothing. */
  public static Pace of(String words) {
    var text = words.toLowerCase(Locale.ROOT);
    return new Pace(text.contains(SLOWER), text.contains(PATIENT));
  }

  /** Either's wishes. */
  public Pace and(Pace other) {
    return new Pace(isSlower || other.isSlower, isPatient || other.isPatient);
  }

  Utterance of(Utterance usual) {
    return isSlower ? usual.slower() : usual;
  }

  Entry of(Entry usual) {
    var timers = usual.timers();
    return usual.with(
        new KeyTimers(
            waitMs(timers.firstKeyMs()), waitMs(timers.nextKeyMs()), waitMs(timers.lastKeyMs())));
  }

  int waitMs(int usualMs) {
    return isPatient ? TIMES_AS_LONG * usualMs : usualMs;
  }

  /** The same for another process, as one word. */
  @Override
  public String toString() {
    return (isSlower ? SLOWER : "")
        + (isSlower && isPatient ? "-" : "")
        + (isPatient ? PATIENT : "");
  }
}
