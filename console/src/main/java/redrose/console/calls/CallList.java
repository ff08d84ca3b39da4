package redrose.console.calls;

import java.util.List;
import redrose.console.pages.Leaf;
import redrose.requests.calls.CallLine;

/**
 * What the page of calls shows.
 *
 * @param services codes of funds to choose from
 * @param today the address of today's calls alone
 */
public record CallList(CallQuery query, Leaf<CallLine> leaf, List<String> services, String today) {}
