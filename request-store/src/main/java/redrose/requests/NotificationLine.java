package redrose.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notification as a person may see it in a list.
 *
 * @param to masked
 * @param dueAt when it is to be tried next, where it is {@link NotificationState#QUEUED}
 * @param lastError why the last try failed
 */
public record NotificationLine(
    UUID id,
    String template,
    String to,
    NotificationState state,
    int tries,
    Instant createdAt,
    Instant dueAt,
    Optional<Instant> sentAt,
    Optional<String> lastError) {}
