package redrose.gateway.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightsTest {
  @ParameterizedTest(name = "{0}: after {1} it is {2}")
  @CsvSource({
    // winter, and summer with its clocks an hour on
    "02:30, 2026-01-10T01:00:00Z, 2026-01-10T02:30:00Z",
    "02:30, 2026-01-10T02:30:00Z, 2026-01-11T02:30:00Z",
    "02:30, 2026-01-10T23:59:59Z, 2026-01-11T02:30:00Z",
    "02:30, 2026-07-10T01:29:59Z, 2026-07-10T01:30:00Z",
    "02:30, 2026-07-10T01:30:00Z, 2026-07-11T01:30:00Z",
    // half past midnight in summer is the evening before by UTC
    "00:30, 2026-07-10T23:29:00Z, 2026-07-10T23:30:00Z",
    // 29 March 2026: there is no 01:30
    "01:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "01:30, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    // 25 October 2026: there are two, and the first one counts
    "01:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "01:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z"
  })
  void theNextNightIsByTheClocksOfTheUnitedKingdom(LocalTime at, Instant moment, Instant night) {
    assertThat(new Nights(at).after(moment)).isEqualTo(night);
  }
}
