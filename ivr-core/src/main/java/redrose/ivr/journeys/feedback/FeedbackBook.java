package redrose.ivr.journeys.feedback;

import java.util.UUID;
import redrose.requests.InteractionOutcome;

/** Where what callers thought of their call is kept. */
public interface FeedbackBook {
  /** Whether a supervisor wants callers to be asked. */
  boolean isAsked();

  /**
   * Keeps it; does not wait for the store.
   *
   * @param score 1, very bad, to 5, very good
   */
  void keep(UUID interactionId, int score);

  /** Whether somebody whose call ended like that is asked what they thought of it. */
  static boolean isWorthAsking(InteractionOutcome outcome) {
    return switch (outcome) {
      case COMPLETED, PAID, PAYMENT_DECLINED -> true;
      case PAYMENT_UNSETTLED,
          TRANSFERRED,
          NOT_UNDERSTOOD,
          SILENT,
          ABANDONED,
          FAILED,
          NOT_CONNECTED ->
          false;
    };
  }
}
