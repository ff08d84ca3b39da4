package redrose.console.books;

import redrose.requests.finance.FinanceRefused;

/**
 * What to do on the pages where a step of finance's is refused: the rule's own words are for a
 * terminal.
 */
final class Refusals {
  private Refusals() {}

  static String words(FinanceRefused refused) {
    return switch (refused.rule()) {
      case "suspense_known" -> "There is no such movement: choose one of those under Suspense.";
      case "suspense_proposed" ->
          "Nobody has said yet where the movement goes: open it under Suspense and say so first.";
      case "payout_prepared" ->
          "The payout is prepared: a second person signs it off, on the payout’s page.";
      case "payout_has_movements" ->
          "Nothing of the payout is left to prepare: see its movements below.";
      case "payout_without_suspense" ->
          "Movements of the payout have no home yet: open each under Suspense and say where it"
              + " goes; a second person confirms it there.";
      case "payout_adds_up" ->
          "The payout does not add up: “Three ways” below shows by how much. What came after a"
              + " sign-off needs a note.";
      default -> refused.getMessage();
    };
  }
}
