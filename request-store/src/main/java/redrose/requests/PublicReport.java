package redrose.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as anybody may see it: nothing of who made it, nothing that was said on a call.
 *
 * @param place where; what was only spoken is not there
 * @param note what staff said last
 */
public record PublicReport(
    String reference,
    String category,
    ReportStatus status,
    Place place,
    Optional<String> description,
    Optional<String> mediaUrl,
    Optional<String> note,
    Optional<LocalDate> expectedOn,
    Instant createdAt,
    Instant updatedAt) {}
