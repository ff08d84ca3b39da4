package redrose.ivr.journeys.pay;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import redrose.call.Keys;
import redrose.call.Mistake;
import redrose.requests.funds.CardLookalike;
import redrose.requests.funds.ReferenceCheck;

/** What is wrong with an entry where a bill's reference belongs. */
final class ReferenceMistakes {
  private ReferenceMistakes() {}

  /** A card number is told apart, and leaves no trace. */
  static Optional<Mistake> misfit(Keys keys) {
    var digits = keys.copy();
    try {
      return CardLookalike.matches(CharBuffer.wrap(digits))
          ? Optional.of(new Mistake(named(ReferenceCheck.Reason.LOOKS_LIKE_CARD)))
          : Optional.empty();
    } finally {
      Arrays.fill(digits, '\0');
    }
  }

  /** A mistake's name, as wordings know it. */
  static String named(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
