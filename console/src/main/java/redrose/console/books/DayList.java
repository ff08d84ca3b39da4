package redrose.console.books;

import java.time.LocalDate;
import java.util.List;
import redrose.requests.finance.LedgerDay;

/**
 * What the page of days shows.
 *
 * @param open days that are not closed, the newest first
 * @param closed those that are, the newest first
 */
public record DayList(List<LocalDate> open, List<LedgerDay> closed) {}
