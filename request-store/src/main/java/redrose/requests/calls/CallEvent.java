package redrose.requests.calls;

import java.time.Instant;

/**
 * One thing that happened on a call.
 *
 * @param process who noted it: a program's name and eight hexadecimal digits
 * @param kind what: {@code redrose.call.EventKind} lists those that every call has
 * @param details a JSON object of plain values
 */
public record CallEvent(String process, Instant at, String kind, String details) {}
