package redrose.ivr.live;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.OpeningHours;
import redrose.ivr.directory.StaffedDesk;

/** Whether somebody is at a desk now: as a supervisor has set, or as its hours say. */
public final class OpenDesks {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final LiveSettings settings;
  private final BankHolidays holidays;
  private final Clock clock;

  public OpenDesks(LiveSettings settings, BankHolidays holidays, Clock clock) {
    this.settings = settings;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * A desk that nobody is at.
   *
   * @param hours its usual ones, where they are known
   * @param backAt when somebody will be there; empty where nobody knows
   * @param isBankHoliday whether that is why
   */
  public record Closed(
      Optional<OpeningHours> hours, Optional<LocalDateTime> backAt, boolean isBankHoliday) {}

  /** Empty where somebody is there. */
  public Optional<Closed> closed(StaffedDesk desk) {
    var name = desk.code();
    var now = LocalDateTime.ofInstant(clock.instant(), HERE);
    var hours = settings.hours(name).or(desk::hours);
    var set = settings.open(name);
    boolean isOpen =
        set.orElseGet(() -> hours.map(usual -> usual.isOpenAt(now, holidays)).orElse(true));
    if (isOpen) {
      return Optional.empty();
    }
    return Optional.of(ifClosed(hours, set.isPresent()));
  }

  /**
   * How it is with a desk that nobody is at now.
   *
   * @param byHand whether somebody holds it closed: they alone know when they come back
   */
  public Closed ifClosed(Optional<OpeningHours> hours, boolean byHand) {
    if (byHand) {
      return new Closed(hours, Optional.empty(), false);
    }
    var now = LocalDateTime.ofInstant(clock.instant(), HERE);
    return new Closed(
        hours,
        hours.flatMap(usual -> usual.opensAfter(now, holidays)),
        holidays.has(now.toLocalDate()));
  }
}
