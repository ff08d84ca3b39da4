package redrose.requests.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redrose.requests.funds.CheckCharacter.Result;
import redrose.requests.funds.ReferenceCheck.Reason;
import redrose.requests.funds.ReferenceCheck.Rejected;
import redrose.requests.funds.ReferenceCheck.Valid;

/**
 * What a check character promises. A digit changed by d at weight w changes the sum by w·d, and two
 * neighbours a and b swapped change it by (w₁ − w₂)·(b − a): the slip is caught exactly where that
 * is no multiple of the modulus.
 */
class SlipsOfAFingerTest {
  private static final long SEED = 20_261_122;
  private static final int REFERENCES = 300;

  /** Modulus 10, weights 3 7 1: every wrong digit, and every swap but of digits five apart. */
  private static final Scheme INVOICE =
      new Scheme(
          "########",
          new CheckCharacter(
              10,
              List.of(3, 7, 1, 3, 7, 1, 3, 7),
              Map.of(),
              Result.MODULUS_LESS_REMAINDER,
              Map.of(10, '0')));

  /** Modulus 11, weights 9 to 1: every wrong digit and every swap. */
  private static final Scheme PENALTY_NOTICE =
      new Scheme(
          "BJ#######",
          new CheckCharacter(
              11,
              List.of(9, 8, 7, 6, 5, 4, 3, 2, 1),
              Map.of('B', 0, 'J', 5),
              Result.REMAINDER,
              Map.of(10, 'A')));

  /** Modulus 10, weights 2 1: a 5 more or less where the weight is 2 is not caught. */
  private static final Scheme WEAK =
      new Scheme(
          "#######",
          new CheckCharacter(
              10,
              List.of(2, 1, 2, 1, 2, 1, 2),
              Map.of(),
              Result.MODULUS_LESS_REMAINDER,
              Map.of(10, '0')));

  record Scheme(String body, CheckCharacter check) {
    ReferenceRule rule() {
      return ReferenceRule.of(body + "@", check);
    }

    String reference(Random random) {
      var start = new StringBuilder();
      body.chars()
          .forEach(c -> start.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
      return start.append(check.of(start.toString())).toString();
    }

    Stream<String> references() {
      var random = new Random(SEED);
      return Stream.generate(() -> reference(random)).limit(REFERENCES);
    }

    IntStream digitPlaces() {
      return IntStream.range(0, body.length()).filter(i -> body.charAt(i) == '#');
    }

    boolean changesSum(long difference) {
      return difference % check.modulus() != 0;
    }
  }

  static Stream<Scheme> schemes() {
    return Stream.of(INVOICE, PENALTY_NOTICE, WEAK);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void everyReferenceThatIsMadeIsTaken(Scheme scheme) {
    assertThat(scheme.references())
        .allSatisfy(
            reference ->
                assertThat(scheme.rule().check(reference)).isEqualTo(new Valid(reference)));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void aWrongDigitIsCaughtWhereTheSchemePromisesIt(Scheme scheme) {
    scheme
        .references()
        .forEach(
            reference ->
                scheme
                    .digitPlaces()
                    .forEach(place -> tryEveryOtherDigit(scheme, reference, place)));
  }

  private static void tryEveryOtherDigit(Scheme scheme, String reference, int place) {
    int was = reference.charAt(place) - '0';
    for (int digit = 0; digit <= 9; digit++) {
      if (digit != was) {
        var slip = with(reference, place, (char) ('0' + digit));
        long difference = (long) scheme.check().weights().get(place) * (digit - was);
        assertThat(isCaught(scheme, slip))
            .as("%s for %s", slip, reference)
            .isEqualTo(scheme.changesSum(difference));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void aSwapOfNeighboursIsCaughtWhereTheSchemePromisesIt(Scheme scheme) {
    scheme
        .references()
        .forEach(
            reference ->
                scheme
                    .digitPlaces()
                    .filter(place -> place + 1 < scheme.body().length())
                    .filter(place -> reference.charAt(place) != reference.charAt(place + 1))
                    .forEach(place -> trySwap(scheme, reference, place)));
  }

  private static void trySwap(Scheme scheme, String reference, int place) {
    char left = reference.charAt(place);
    char right = reference.charAt(place + 1);
    var slip = with(with(reference, place, right), place + 1, left);
    var weights = scheme.check().weights();
    long difference = (long) (weights.get(place) - weights.get(place + 1)) * (right - left);
    assertThat(isCaught(scheme, slip))
        .as("%s for %s", slip, reference)
        .isEqualTo(scheme.changesSum(difference));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void anotherCheckCharacterIsAlwaysCaught(Scheme scheme) {
    scheme
        .references()
        .forEach(
            reference -> {
              int last = reference.length() - 1;
              "0123456789A"
                  .chars()
                  .filter(other -> other != reference.charAt(last))
                  .forEach(
                      other ->
                          assertThat(isCaught(scheme, with(reference, last, (char) other)))
                              .isTrue());
            });
  }

  @Test
  void thePromisesAreThoseOfTheSchemes() {
    assertThat(slipsMissed(INVOICE)).as("one wrong digit in an invoice").isZero();
    assertThat(slipsMissed(PENALTY_NOTICE)).as("one wrong digit in a notice").isZero();
    assertThat(slipsMissed(WEAK)).as("five more or less at weight 2").isPositive();
  }

  private static long slipsMissed(Scheme scheme) {
    return scheme
        .digitPlaces()
        .flatMap(
            place ->
                IntStream.rangeClosed(1, 9)
                    .map(difference -> scheme.check().weights().get(place) * difference))
        .filter(difference -> !scheme.changesSum(difference))
        .count();
  }

  private static boolean isCaught(Scheme scheme, String reference) {
    return scheme.rule().check(reference).equals(new Rejected(Reason.WRONG_CHECK_CHARACTER));
  }

  private static String with(String reference, int place, char character) {
    var changed = new StringBuilder(reference);
    changed.setCharAt(place, character);
    return changed.toString();
  }
}
