package redrose.finance.books;

/**
 * What a command shows.
 *
 * @param text for a person, with its line's end
 * @param json for a program: anything that {@link Json} writes
 */
record View(String text, Object json) {}
