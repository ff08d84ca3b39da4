package redrose.sandbox.crash.audit;

/**
 * One thing that is wrong.
 *
 * @param reference of the bill; "" where none is known
 * @param sentence what is wrong
 */
public record Finding(Figure figure, String reference, String sentence) {}
