package redrose.ivr.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {
  /** In summer the day begins an hour before it does in UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T23:59:59Z, 2026-11-22",
    "2026-11-23T00:00:00Z, 2026-11-23",
    "2026-06-30T22:59:59Z, 2026-06-30",
    "2026-06-30T23:00:00Z, 2026-07-01",
    "2026-10-25T00:30:00Z, 2026-10-25"
  })
  void aDayIsOneByTheClocksOfTheUnitedKingdom(Instant now, LocalDate day) {
    assertThat(new WallClock(Clock.fixed(now, ZoneOffset.UTC)).today()).isEqualTo(day);
  }
}
