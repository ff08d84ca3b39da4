package redrose.sandbox.phone;

/**
 * When a key was held: milliseconds since the line answered. Which key it was is left out on
 * purpose, so that no log or report can carry card digits by way of it.
 */
public record KeyPress(long downMs, long upMs) {}
