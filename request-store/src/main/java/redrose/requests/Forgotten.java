package redrose.requests;

/**
 * Something of a person's that was taken away, or would be.
 *
 * @param what in words, such as {@code voice messages}
 * @param rows how many
 */
public record Forgotten(String what, long rows) {}
