package redrose.console.payments;

import java.util.List;
import java.util.Optional;
import redrose.requests.finance.PaymentLine;

/**
 * What the page of payments shows.
 *
 * @param funds codes to choose from
 * @param providers names to choose from
 * @param today the address of today's payments alone
 * @param next the address of the page after this one
 */
public record PaymentList(
    PaymentQuery query,
    List<PaymentLine> payments,
    List<String> funds,
    List<String> providers,
    String today,
    Optional<String> next) {}
