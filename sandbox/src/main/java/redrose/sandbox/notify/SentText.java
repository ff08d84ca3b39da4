package redrose.sandbox.notify;

import java.time.Instant;
import java.util.UUID;

/** A text that Notify took. */
public record SentText(
    UUID id, String reference, String to, UUID templateId, String body, Instant at) {}
