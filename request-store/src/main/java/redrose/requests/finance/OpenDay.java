package redrose.requests.finance;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a day would be closed with now.
 *
 * @param byStanding the movements not posted yet, up to the day's end
 * @param byFund the same by the fund that they would be posted to
 * @param notSeen payments and refunds of ours of that day that the provider's books don't show yet
 */
public record OpenDay(
    LocalDate day, Map<Standing, Total> byStanding, Map<String, Total> byFund, long notSeen) {}
