package redrose.sandbox.speech.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.listening.grammar.Grammars;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.funds.ReferenceRule;

/** What is said character by character. */
final class Spelt {
  /** Those without letters of a caller's own, which are another kind of question. */
  private static final List<ReferenceRule> RULES =
      DirectoryReader.bundled().funds().stream()
          .map(Fund::reference)
          .filter(rule -> rule.mask().indexOf('?') < 0)
          .toList();

  private static final String CHECKS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> AREAS = List.of("PR", "BB", "LA", "FY", "OL", "WN", "L", "M");

  /** Letters that stand in the last two places (Government Data Standards Catalogue). */
  private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private Spelt() {}

  static Task<String> digits(Random random) {
    int length = 4 + random.nextInt(7);
    var digits = digits(random, length);
    return new Task<>(
        Kind.DIGITS,
        Grammars.digits(length, length),
        digits,
        new Speller(random).say(digits),
        Keying.itself());
  }

  /** A bill's reference of one of the bundled directory's funds. */
  static Task<String> reference(Random random) {
    var rule = Choice.among(random, RULES);
    var start =
        rule.mask()
            .replace("@", "")
            .chars()
            .mapToObj(place -> place == '#' ? digits(random, 1) : Character.toString(place))
            .collect(Collectors.joining());
    var reference =
        CHECKS
            .chars()
            .mapToObj(check -> rule.check().isPresent() ? start + (char) check : start)
            .filter(each -> rule.check(each) instanceof ReferenceCheck.Valid)
            .findFirst()
            .orElseThrow();
    return new Task<>(
        Kind.REFERENCE,
        Grammars.reference(rule),
        reference,
        new Speller(random).say(reference),
        new Keying<>(value -> value, keys -> checked(rule, keys), true));
  }

  private static Optional<String> checked(ReferenceRule rule, String keys) {
    return rule.check(keys) instanceof ReferenceCheck.Valid(var reference)
        ? Optional.of(reference)
        : Optional.empty();
  }

  static Task<String> postcode(Random random) {
    var outward = Choice.among(random, AREAS) + (1 + random.nextInt(29));
    var inward =
        digits(random, 1) + Choice.among(random, UNIT_LETTERS) + Choice.among(random, UNIT_LETTERS);
    var speller = new Speller(random);
    return new Task<>(
        Kind.POSTCODE,
        Grammars.postcode(),
        outward + " " + inward,
        speller.say(outward) + ", " + speller.say(inward),
        Keying.letters());
  }

  static Task<String> letters(Random random) {
    int length = 3 + random.nextInt(4);
    var letters =
        Stream.generate(() -> String.valueOf(Choice.among(random, LETTERS)))
            .limit(length)
            .collect(Collectors.joining());
    return new Task<>(
        Kind.LETTERS,
        Grammars.spelling(length, length),
        letters,
        new Speller(random).say(letters),
        Keying.letters());
  }

  private static String digits(Random random, int length) {
    return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }
}
