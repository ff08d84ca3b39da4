package redrose.ivr.listening.grammar;

/**
 * A UK postcode, written with its space. Which letters stand where is BS 7666's, as given in the
 * Government Data Standards Catalogue: no Q, V or X first, no I, J or Z second, no C, I, K, M, O or
 * V in the last two places.
 */
final class PostcodePhrase {
  private static final Phrase<String> FIRST = letter("ABCDEFGHIJKLMNOPRSTUWYZ");
  private static final Phrase<String> AREA =
      FIRST.or(FIRST.then(letter("ABCDEFGHKLMNOPQRSTUVWXY"), String::concat));
  private static final Phrase<String> DIGIT = Characters.DIGIT.as(String::valueOf);

  /** 1 to 99: "one four" and "fourteen". */
  private static final Phrase<String> DISTRICT =
      DIGIT.or(DIGIT.then(DIGIT, String::concat)).or(Numbers.TWO_FIGURES.as(String::valueOf));

  private static final Phrase<String> INWARD =
      DIGIT
          .then(letter("ABDEFGHJLNPQRSTUWXYZ"), String::concat)
          .then(letter("ABDEFGHJLNPQRSTUWXYZ"), String::concat);

  /** W1A and EC1A beside PR1 and PR14. */
  private static final Phrase<String> OUTWARD =
      AREA.then(DISTRICT, String::concat)
          .or(FIRST.then(DIGIT, String::concat).then(letter("ABCDEFGHJKPSTUW"), String::concat))
          .or(
              FIRST
                  .then(letter("ABCDEFGHKLMNOPQRSTUVWXY"), String::concat)
                  .then(DIGIT, String::concat)
                  .then(letter("ABEHMNPRVWXY"), String::concat));

  static final Phrase<String> POSTCODE =
      OUTWARD.then(INWARD, (outward, inward) -> outward + " " + inward);

  private PostcodePhrase() {}

  private static Phrase<String> letter(String letters) {
    return Characters.letterOf(letters).as(String::valueOf);
  }
}
