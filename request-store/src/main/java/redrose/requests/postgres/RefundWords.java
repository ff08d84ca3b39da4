package redrose.requests.postgres;

import redrose.requests.PaidBill;
import redrose.requests.RefundLine;
import redrose.requests.RefundRefused;
import redrose.requests.RefundRefused.Reason;
import redrose.requests.StoreFailure;

/** Puts the database's refusals of a refund into words, by the name of the rule that refused. */
final class RefundWords {
  private RefundWords() {}

  /** Why a refund could not be asked for; the failure itself where it is no refusal. */
  static RuntimeException of(StoreFailure failure, PaidBill now) {
    return switch (Failures.rule(failure)) {
      case "refund_of_paid" ->
          new RefundRefused(
              Reason.NOT_PAID,
              "Payment %s is %s: only a payment that is PAID can be refunded."
                  .formatted(now.receipt(), now.state()));
      case "refund_left_as_shown" -> leftHasChanged(now);
      case "refund_within_left" -> tooMuch(now);
      case "refund_reason_check" ->
          notValid("Give a reason of 1 to 500 letters without a long number.");
      case "refund_amount_pence_check" -> notValid("Give an amount of more than nothing.");
      case "person_name_check" -> notValid("Give a name of 1 to 100 letters.");
      default -> failure;
    };
  }

  /** Why a refund could not be decided; the failure itself where it is no refusal. */
  static RuntimeException of(StoreFailure failure, RefundLine now) {
    return switch (Failures.rule(failure)) {
      case "refund_decision_pkey", "refund_move" ->
          new RefundRefused(
              Reason.ALREADY_DECIDED,
              "The refund is %s already, by %s."
                  .formatted(now.refund().state(), now.decidedBy().orElse("somebody else")));
      case "refund_second_person" ->
          new RefundRefused(
              Reason.SAME_PERSON,
              "%s asked for this refund: another person has to decide it."
                  .formatted(now.refund().requestedBy()));
      case String _ -> of(failure, now.payment());
    };
  }

  private static RefundRefused leftHasChanged(PaidBill now) {
    return new RefundRefused(
        Reason.LEFT_HAS_CHANGED,
        "What is left to refund of payment %s has changed since it was shown; it is %s now: look again, reject this refund and ask for a new one."
            .formatted(now.receipt(), pounds(now.leftPence())));
  }

  private static RefundRefused tooMuch(PaidBill now) {
    return now.leftPence() == 0
        ? new RefundRefused(
            Reason.ALREADY_REFUNDED,
            "Payment %s has been refunded already: nothing of its %s is left."
                .formatted(now.receipt(), pounds(now.amountPence())))
        : new RefundRefused(
            Reason.OVER_WHAT_IS_LEFT,
            "Of payment %s %s is left to refund: ask for no more than that."
                .formatted(now.receipt(), pounds(now.leftPence())));
  }

  private static RefundRefused notValid(String sentence) {
    return new RefundRefused(Reason.NOT_VALID, sentence);
  }

  private static String pounds(long pence) {
    return "£%d.%02d".formatted(pence / 100, pence % 100);
  }
}
