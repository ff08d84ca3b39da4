package redrose.gateway.books;

import java.time.Instant;
import java.util.List;
import redrose.requests.Finding;

/**
 * What a comparison came to.
 *
 * @param theirs payments of ours that the provider had
 * @param ours payments that are paid here
 * @param findings what differed, those included that were seen before
 */
public record CheckReport(
    Instant from, Instant until, int theirs, int ours, List<Finding> findings) {}
