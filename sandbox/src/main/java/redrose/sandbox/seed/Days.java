package redrose.sandbox.seed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

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

  /** The instant at which somebody rings. */
  Instant draw(RandomGenerator random) {
    var today = LocalDate.ofInstant(until, LONDON);
    while (true) {
      var day = today.minusDays(random.nextInt(count));
      var hour = random.nextInt(24);
      if (random.nextInt(BUSIEST_HOUR) < BY_HOUR[hour]
          && random.nextInt(BUSIEST_DAY) < weight(day.getDayOfWeek())) {
        var at =
            day.atTime(hour, random.nextInt(60), random.nextInt(60))
                .atZone(LONDON)
                .toInstant()
                .plusMillis(random.nextInt(1000));
        if (at.isBefore(until)) {
          return at;
        }
      }
    }
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
