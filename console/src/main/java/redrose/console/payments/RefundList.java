package redrose.console.payments;

import java.util.List;
import java.util.Optional;
import redrose.requests.RefundLine;

/**
 * What the page of refunds shows.
 *
 * @param waiting those that wait for a second person, oldest first
 * @param newest the newest of all
 * @param mayDecide whether who looks may approve those of others
 * @param done what was just done, in a sentence
 */
public record RefundList(
    List<RefundLine> waiting, List<RefundLine> newest, boolean mayDecide, Optional<String> done) {}
