package redrose.prompts.words;

/** Numbers as words, in the gender that what is counted has. */
@FunctionalInterface
interface Numerals {
  /** By itself: "twelve". */
  String plain(long number);

  /** Before pounds. */
  default String pounds(long number) {
    return plain(number);
  }

  /** Before pence. */
  default String pence(long number) {
    return plain(number);
  }

  /** Hours and minutes. */
  default String clock(long number) {
    return plain(number);
  }
}
