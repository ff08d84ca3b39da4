package redrose.requests.calls;

import java.util.Optional;
import redrose.requests.InteractionOutcome;

/**
 * How many calls went from one question to the next, or ended there.
 *
 * @param from the question; empty for calls on which none was asked
 * @param to the question that was asked next for the first time; empty where the call ended
 * @param outcome how it ended, where it did
 * @param place the mean place of {@code from} among the questions of a call, from 1
 * @param unpaidPence what was to be paid on those that hung up here, as far as it was keyed or
 *     agreed
 */
public record CallFlow(
    Optional<String> from,
    Optional<String> to,
    Optional<InteractionOutcome> outcome,
    double place,
    long calls,
    long unpaidPence) {}
