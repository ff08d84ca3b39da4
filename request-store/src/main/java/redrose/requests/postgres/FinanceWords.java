package redrose.requests.postgres;

import java.util.Map;
import redrose.requests.StoreFailure;
import redrose.requests.finance.FinanceRefused;

/** Puts the database's refusals to finance into words, by the name of the rule that refused. */
final class FinanceWords {
  private static final String NAME = "Give a name of 1 to 100 letters.";
  private static final String NOTE = "Give a note of 1 to 500 letters without a long number.";
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("person_name_check", NAME),
          Map.entry("suspense_proposal_note_check", NOTE),
          Map.entry("payout_preparation_note_check", NOTE),
          Map.entry(
              "suspense_known", "There is no such movement: `suspense` lists those there are."),
          Map.entry("provider_name_check", "That is not an id of the provider's."),
          Map.entry("suspense_homeless", "The movement is matched: it has a home already."),
          Map.entry("suspense_open", "The movement has been cleared: that stays as it is."),
          Map.entry(
              "suspense_proposed",
              "Nobody has said yet where the movement goes: `assign` or `resolve` it first."),
          Map.entry(
              "suspense_as_shown",
              "Another proposal has been made since it was shown: look again."),
          Map.entry(
              "suspense_second_person",
              "Another person than the one who proposed it has to confirm it."),
          Map.entry(
              "suspense_proposal_fund_check",
              "A fund's code is lower case with hyphens, such as social-care."),
          Map.entry("suspense_clearance_pkey", "Somebody else has confirmed it already."),
          Map.entry(
              "payout_arrived",
              "The payout is not known, or has not reached the bank: it can be prepared once it is"
                  + " PAID."),
          Map.entry(
              "payout_prepared",
              "The payout is prepared: a second person can sign it off with `sign-off`."),
          Map.entry(
              "payout_has_movements",
              "Nothing of the payout is left to prepare: `payout` shows it."),
          Map.entry(
              "payout_without_suspense",
              "Movements of the payout have no home yet: `payout` shows them, `assign` and"
                  + " `resolve` give them one."),
          Map.entry(
              "payout_adds_up",
              "The payout does not add up: `payout` shows by how much. What came after a sign-off"
                  + " needs a --note."),
          Map.entry(
              "payout_as_counted",
              "Movements came while it was prepared: look at it and try again."),
          Map.entry(
              "payout_second_person",
              "Another person than the one who prepared it has to sign it off."),
          Map.entry("payout_sign_off_pkey", "The payout has been signed off already."),
          Map.entry(
              "ledger_line_day_fund_fkey",
              "A fund that money of the day is for is not in the directory: add it there and close"
                  + " the day then."));

  private FinanceWords() {}

  /** The refusal in words; the failure itself where it is no refusal of finance's. */
  static RuntimeException of(StoreFailure failure) {
    var rule = Failures.rule(failure);
    var sentence =
        switch (rule) {
          case "ledger_day_over", "ledger_day_open", "ledger_day_next" ->
              "The day can't be closed: " + said(failure) + ".";
          case String _ -> SENTENCES.get(rule);
        };
    if (sentence == null && failure.isRefusal()) {
      return new FinanceRefused(rule, "That is refused: " + said(failure) + ".");
    }
    return sentence == null ? failure : new FinanceRefused(rule, sentence);
  }

  private static String said(StoreFailure failure) {
    return Failures.sentence(failure).replaceFirst("^ERROR: ", "");
  }
}
