package redrose.requests;

/**
 * What a resident owes for, as the council names it.
 *
 * @param fund code of the fund
 * @param reference in full, with its letters
 */
public record Bill(String fund, String reference) {}
