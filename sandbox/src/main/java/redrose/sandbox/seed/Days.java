package redrose.sandbox.seed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When people ring: mostly from nine to five, on Mondays most, at weekends least.
 *
 * @param until no call comes in later
 * @param count of days, 1 or more
 */
record Days(Instant until, int count) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int[] BY_HOUR = {
    1, 1, 1, 1, 1, 1, 3, 8, 30, 60, 62, 55, 42, 46, 50, 48, 40, 25, 14, 10, 7, 4, 2, 1
  };
  private static final int BUSIEST_HOUR = 62;
  private static final int BUSIEST_DAY = 10;

  /**
   * The instants at which they ring, a day after the other, each day's in order.
   *
   * @param calls how many in all
   */
  Stream<Instant> draw(long calls, RandomGenerator random) {
    var today = LocalDate.ofInstant(until, LONDON);
    var share = today.minusDays(count - 1L).datesUntil(today.plusDays(1)).toList();
    var whole = share.stream().mapToDouble(this::weight).sum();
    var begun = new double[2]; // so much of the weight, and so many of the calls, lie behind
    return share.stream()
        .flatMap(
            day -> {
              begun[0] += weight(day);
              var most = Math.round(calls * begun[0] / whole) - (long) begun[1];
              begun[1] += most;
              return Stream.generate(() -> on(day, random)).limit(most).sorted();
            });
  }

  private Instant on(LocalDate day, RandomGenerator random) {
    while (true) {
      var hour = random.nextInt(24);
      var at =
          day.atTime(hour, random.nextInt(60), random.nextInt(60))
              .atZone(LONDON)
              .toInstant()
              .plusMillis(random.nextInt(1000));
      if (random.nextInt(BUSIEST_HOUR) < BY_HOUR[hour] && at.isBefore(until)) {
        return at;
      }
    }
  }

  /** How many ring on a day, in no unit; fewer where it is not over. */
  private double weight(LocalDate day) {
    var over = Duration.between(day.atStartOfDay(LONDON), until.atZone(LONDON)).toHours();
    return weight(day.getDayOfWeek())
        * Arrays.stream(BY_HOUR, 0, Math.clamp(over, 1, BY_HOUR.length)).sum();
  }

  private static int weight(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> BUSIEST_DAY;
      case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 8;
      case SATURDAY -> 3;
      case SUNDAY -> 2;
    };
  }
}
