package redrose.gateway.books;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of night by the clocks of the United Kingdom.
 *
 * @param at such as 02:30; in the night in which the clocks skip it, it is as much later as they
 *     skip, and in the one in which it comes twice, it is the first
 */
public record Nights(LocalTime at) {
  private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

  /** The first such time after {@code moment}. */
  Instant after(Instant moment) {
    var day = moment.atZone(COUNCIL).toLocalDate();
    var tonight = day.atTime(at).atZone(COUNCIL).toInstant();
    return tonight.isAfter(moment)
        ? tonight
        : day.plusDays(1).atTime(at).atZone(COUNCIL).toInstant();
  }
}
