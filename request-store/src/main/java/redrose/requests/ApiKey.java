package redrose.requests;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that lets another system send reports, as staff see it: the key itself is nowhere.
 *
 * @param name what staff call it
 */
public record ApiKey(String name, String addedBy, Instant addedAt, Optional<Instant> revokedAt) {}
