package redrose.console.payments;

import java.util.List;
import redrose.console.pages.Leaf;
import redrose.requests.finance.PaymentLine;

/**
 * What the page of payments shows.
 *
 * @param funds codes to choose from
 * @param providers names to choose from
 * @param today the address of today's payments alone
 */
public record PaymentList(
    PaymentQuery query,
    Leaf<PaymentLine> leaf,
    List<String> funds,
    List<String> providers,
    String today) {}
