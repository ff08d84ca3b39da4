package redrose.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as whoever has its reference may be told of it: nothing of who made it.
 *
 * @param reference nine digits
 * @param category its code in the directory
 * @param note what staff said last, in English
 * @param expectedOn when it should be done; none once it is closed
 * @param createdAt when it was made
 * @param updatedAt when anything was last said of it
 */
public record KnownReport(
    String reference,
    String category,
    ReportStatus status,
    Optional<String> note,
    Optional<LocalDate> expectedOn,
    Instant createdAt,
    Instant updatedAt) {}
