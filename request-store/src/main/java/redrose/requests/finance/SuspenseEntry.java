package redrose.requests.finance;

import java.util.Optional;

/**
 * A movement that has no home yet.
 *
 * @param proposal the latest, which waits for a second person
 */
public record SuspenseEntry(Movement movement, Optional<Proposal> proposal) {}
