package redrose.ivr.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import redrose.prompts.Value;

/** Times as a caller in the United Kingdom has them on the wall. */
public record WallClock(Clock clock) {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  /** The day that it is now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HERE);
  }

  /** The time that it is now, by the clock on the wall. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), HERE);
  }

  /** When the clock on the wall shows this. */
  public Instant instant(LocalDateTime at) {
    return at.atZone(HERE).toInstant();
  }

  /** A moment, to be spoken now. */
  public Value.Moment moment(Instant at) {
    return moment(LocalDateTime.ofInstant(at, HERE));
  }

  /** A moment by the clock on the wall, to be spoken now. */
  public Value.Moment moment(LocalDateTime at) {
    return Value.moment(at, today());
  }
}
