package redrose.console.calls;

import java.util.List;
import java.util.Optional;
import redrose.requests.calls.CallLine;

/**
 * What the page of calls shows.
 *
 * @param services codes of funds to choose from
 * @param today the address of today's calls alone
 * @param next the address of the page after this one
 */
public record CallList(
    CallQuery query,
    List<CallLine> calls,
    List<String> services,
    String today,
    Optional<String> next) {}
