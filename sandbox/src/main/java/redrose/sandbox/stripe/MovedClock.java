package redrose.sandbox.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that can stand behind another: what happens by it is dated in the past, so that a month's
 * books can be gone through in an hour.
 */
final class MovedClock implements InstantSource {
  private final InstantSource source;
  private Duration behind = Duration.ZERO;

  MovedClock(InstantSource source) {
    this.source = source;
  }

  @Override
  public Instant instant() {
    return source.instant().minus(behind);
  }

  Duration behind() {
    return behind;
  }

  void behind(Duration duration) {
    behind = duration;
  }
}
