package redrose.console.pages;

import java.util.Optional;
import redrose.requests.InteractionOutcome;

/** How a call ended, in the words and colours that every page uses. */
public final class Outcomes {
  private Outcomes() {}

  /** A word or two; {@code no end yet} where it goes on or its process died. */
  public static String words(Optional<InteractionOutcome> outcome) {
    return outcome.map(Outcomes::words).orElse("no end yet");
  }

  /** A word or two. */
  public static String words(InteractionOutcome outcome) {
    return switch (outcome) {
      case COMPLETED -> "Completed";
      case PAID -> "Paid";
      case PAYMENT_DECLINED -> "Card declined";
      case PAYMENT_UNSETTLED -> "Payment being checked";
      case TRANSFERRED -> "Put through";
      case NOT_UNDERSTOOD -> "Not understood";
      case SILENT -> "Said nothing";
      case ABANDONED -> "Hung up";
      case FAILED -> "Our failure";
      case NOT_CONNECTED -> "Nobody answered";
    };
  }

  /** The tag's class: red only where it was our doing. */
  public static String tag(Optional<InteractionOutcome> outcome) {
    return "govuk-tag govuk-tag--"
        + outcome
            .map(
                one ->
                    switch (one) {
                      case COMPLETED, PAID -> "green";
                      case TRANSFERRED -> "blue";
                      case PAYMENT_DECLINED, PAYMENT_UNSETTLED -> "yellow";
                      case NOT_UNDERSTOOD, NOT_CONNECTED -> "orange";
                      case FAILED -> "red";
                      case ABANDONED, SILENT -> "grey";
                    })
            .orElse("purple");
  }
}
