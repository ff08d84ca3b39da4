package redrose.ivr.funds;

import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck.Reason;
import redrose.requests.funds.ReferenceRule;

/** Why a reference does not hold, in words. What was entered is not shown: it may be a card's. */
final class Reasons {
  private Reasons() {}

  static String sentence(Fund fund, Reason reason) {
    var rule = fund.reference();
    var why =
        switch (reason) {
          case TOO_SHORT -> "it is too short: " + form(rule);
          case TOO_LONG -> "it is too long: " + form(rule);
          case WRONG_SHAPE -> "a character is not what the mask has there: " + form(rule);
          case WRONG_CHECK_CHARACTER ->
              "its check character does not follow from the others: one of them is wrong, or two"
                  + " are swapped";
          case LOOKS_LIKE_CARD -> "it could be a card number: those are never taken or kept";
        };
    return "That is no reference of %s: %s.".formatted(fund.name(), why);
  }

  private static String form(ReferenceRule rule) {
    return "the mask is %s, %s".formatted(rule.mask(), keys(rule));
  }

  /** How many keys a caller presses. */
  static String keys(ReferenceRule rule) {
    var keys = rule.mask().indexOf('?') < 0 ? "digits" : "keys, one for a letter";
    return rule.shortestKeyedLength() == rule.keyedLength()
        ? "keyed in %d %s".formatted(rule.keyedLength(), keys)
        : "keyed in %d %s, or %d where it ends with a letter"
            .formatted(rule.keyedLength(), keys, rule.shortestKeyedLength());
  }
}
