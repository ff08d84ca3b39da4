package redrose.requests.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.VoiceMessage;

/**
 * What a caller said about a report.
 *
 * @param kind what it is about
 * @param reference the report's
 * @param category the kind of problem that was reported
 * @param keptUntil when its sound is deleted
 * @param deletedAt when its sound was deleted; empty while it can be listened to
 * @param transcript what a machine made of it, once one has listened
 */
public record CallMessage(
    UUID id,
    VoiceMessage.Kind kind,
    String reference,
    String category,
    Instant recordedAt,
    Duration length,
    String language,
    Instant keptUntil,
    Optional<Instant> deletedAt,
    Optional<String> transcript) {}
