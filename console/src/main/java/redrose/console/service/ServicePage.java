package redrose.console.service;

import java.util.List;
import java.util.stream.IntStream;
import redrose.requests.calls.ServiceLine;

/**
 * What the service report shows.
 *
 * @param all every call in one line; none where there was no call
 * @param hours by the hour of the day
 * @param parts the same by what else they have in common
 */
public record ServicePage(
    ServiceQuery query, List<ServiceLine> all, List<ServiceLine> hours, List<ServicePart> parts) {

  /**
   * A bar of the picture of a day.
   *
   * @param hour 0 to 23
   * @param mille how high, 0 to 1000, of the busiest hour
   * @param completedMille how much of it got what they rang for
   */
  public record Hour(int hour, int mille, int completedMille) {}

  /** Every hour of the day, those without a call among them. */
  public List<Hour> day() {
    long most = Math.max(1, hours.stream().mapToLong(ServiceLine::calls).max().orElse(1));
    return IntStream.range(0, 24)
        .mapToObj(
            hour ->
                hours.stream()
                    .filter(line -> Integer.parseInt(line.key()) == hour)
                    .findFirst()
                    .map(
                        line ->
                            new Hour(
                                hour,
                                Math.toIntExact(line.calls() * 1000 / most),
                                Math.toIntExact(line.completed() * 1000 / most)))
                    .orElse(new Hour(hour, 0, 0)))
        .toList();
  }

  /** {@code 42 %}; a dash where there is nothing to share. */
  public static String share(long part, long all) {
    return all == 0 ? "–" : Math.round(100.0 * part / all) + " %";
  }
}
