package redrose.sandbox.crash.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a caller was told at the end.
 *
 * @param uniqueId of the caller's channel
 * @param outcome the desk's word; empty where the call ended without one
 * @param endedAt when the call was over
 */
public record Told(String uniqueId, String reference, Optional<String> outcome, Instant endedAt) {}
