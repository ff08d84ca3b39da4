package redrose.requests.calls;

import java.time.Instant;
import java.util.Optional;
import redrose.requests.InteractionOutcome;

/**
 * Which calls are wanted; what is empty is not asked about.
 *
 * @param from the first instant
 * @param until the first instant that is not wanted any more
 * @param number digits in a row of the caller's number
 * @param outcome how it ended
 * @param journey such as {@code pay}
 * @param fund code of the fund that a bill was to be paid into
 * @param reference how the bill's reference begins, or a receipt's eight digits
 * @param language BCP 47
 * @param question the last that was asked for the first time
 */
public record CallFilter(
    Instant from,
    Instant until,
    Optional<String> number,
    Optional<InteractionOutcome> outcome,
    Optional<String> journey,
    Optional<String> fund,
    Optional<String> reference,
    Optional<String> language,
    Optional<String> question) {}
