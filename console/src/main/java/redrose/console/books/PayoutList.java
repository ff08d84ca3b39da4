package redrose.console.books;

import java.util.List;
import redrose.requests.finance.PayoutReport;

/**
 * What the page of payouts shows.
 *
 * @param payouts the newest first
 */
public record PayoutList(List<PayoutReport> payouts) {}
