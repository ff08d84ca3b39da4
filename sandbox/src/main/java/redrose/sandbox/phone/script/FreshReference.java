package redrose.sandbox.phone.script;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.funds.ReferenceRule;

/** Makes references of bills that nobody has paid before, so that a script can run again. */
public final class FreshReference {
  /** What the sandbox's directory says of social care invoices. */
  private static final ReferenceRule SOCIAL_CARE =
      ReferenceRule.of(
          "########@",
          new CheckCharacter(
              10,
              List.of(3, 7, 1, 3, 7, 1, 3, 7),
              Map.of(),
              CheckCharacter.Result.MODULUS_LESS_REMAINDER,
              Map.of(10, '0')));

  private FreshReference() {}

  /** A valid reference of a social care invoice, one in a hundred million. */
  public static String socialCare(Random random) {
    var digits = "%08d".formatted(random.nextInt(100_000_000));
    return IntStream.rangeClosed(0, 9)
        .mapToObj(check -> digits + check)
        .filter(reference -> SOCIAL_CARE.check(reference) instanceof ReferenceCheck.Valid)
        .findFirst()
        .orElseThrow();
  }
}
