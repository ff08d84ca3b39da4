package redrose.console.paths;

import java.util.Optional;
import redrose.requests.InteractionOutcome;

/** How calls end, as the picture puts it together: every outcome is one of these. */
enum Ending {
  SERVED("Served"),
  ADVISER("To an adviser"),
  HUNG_UP("Hung up"),
  NOT_HELPED("Not helped");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Ending of(Optional<InteractionOutcome> outcome) {
    return outcome
        .map(
            one ->
                switch (one) {
                  case COMPLETED, PAID, PAYMENT_UNSETTLED -> SERVED;
                  case TRANSFERRED, NOT_CONNECTED -> ADVISER;
                  case ABANDONED -> HUNG_UP;
                  case PAYMENT_DECLINED, NOT_UNDERSTOOD, SILENT, FAILED -> NOT_HELPED;
                })
        .orElse(NOT_HELPED);
  }
}
