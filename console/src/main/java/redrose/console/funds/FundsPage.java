package redrose.console.funds;

import java.util.List;
import java.util.Set;
import redrose.requests.funds.Fund;

/**
 * What the page of funds shows.
 *
 * @param closed codes of those that take nothing just now
 */
public record FundsPage(List<Fund> funds, Set<String> closed, Trial trial) {}
