package redrose.requests.calls;

import java.time.Duration;

/**
 * How calls of one kind went: those that are over.
 *
 * @param key what they have in common: an hour of the day, a journey, a fund, a language; empty
 *     text where they have none
 * @param calls all of them
 * @param completed the caller got what they rang for
 * @param toAdviser those that were to go to a person, whether or not one answered
 * @param hungUp those that ended before anything was settled
 * @param mean how long one takes
 * @param ninetieth nine of ten take no longer: to 5 s above it up to five minutes, to 30 s up to
 *     half an hour, to 5 minutes beyond
 */
public record ServiceLine(
    String key,
    long calls,
    long completed,
    long toAdviser,
    long hungUp,
    Duration mean,
    Duration ninetieth) {

  /** Those that never were to go to a person, whatever became of them. */
  public long contained() {
    return calls - toAdviser;
  }
}
