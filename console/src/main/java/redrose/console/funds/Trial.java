package redrose.console.funds;

import java.util.Map;
import java.util.Optional;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.funds.ReferenceCheck.Reason;

/**
 * What came of trying a reference.
 *
 * @param fund the code that was chosen
 * @param reference what was tried; empty text where it could be a card number, which is not shown
 *     again
 * @param holds whether it is one of the fund's; empty where nothing was tried
 * @param sentence what came of it
 * @param problems what is wrong with the form, by the field's name
 */
public record Trial(
    String fund,
    String reference,
    Optional<Boolean> holds,
    String sentence,
    Map<String, String> problems) {
  /** Nothing was tried. */
  static final Trial NONE = new Trial("", "", Optional.empty(), "", Map.of());

  static Trial wrong(String fund, String reference, String field, String sentence) {
    return new Trial(fund, reference, Optional.empty(), "", Map.of(field, sentence));
  }

  static Trial of(Fund fund, String reference) {
    return switch (fund.reference().check(reference)) {
      case ReferenceCheck.Valid(var full) ->
          new Trial(
              fund.code(),
              reference,
              Optional.of(true),
              "%s is a reference of %s.".formatted(full, fund.name()),
              Map.of());
      case ReferenceCheck.Several(var readings) ->
          new Trial(
              fund.code(),
              reference,
              Optional.of(true),
              "These keys stand for several of %s: %s. A caller is asked which."
                  .formatted(fund.name(), String.join(", ", readings)),
              Map.of());
      case ReferenceCheck.Rejected(var reason) ->
          new Trial(
              fund.code(),
              reason == Reason.LOOKS_LIKE_CARD ? "" : reference,
              Optional.of(false),
              "That is no reference of %s: %s.".formatted(fund.name(), why(reason)),
              Map.of());
    };
  }

  /** What is wrong with a field; empty text for nothing. */
  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case TOO_SHORT -> "it is too short";
      case TOO_LONG -> "it is too long";
      case WRONG_SHAPE -> "a character is not what the mask has there";
      case WRONG_CHECK_CHARACTER ->
          "its check character does not follow from the others: one of them is wrong, or two are"
              + " swapped";
      case LOOKS_LIKE_CARD -> "it could be a card number: those are never taken or kept";
    };
  }
}
