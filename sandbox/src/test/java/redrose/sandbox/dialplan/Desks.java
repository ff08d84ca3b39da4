package redrose.sandbox.dialplan;

import java.time.Duration;
import java.util.Random;

/** What it is like to be connected to a sandbox desk: it gives back what it hears. */
final class Desks {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Desks() {}

  /** Speaks until the same comes back. */
  static void hearsItselfAtADesk(SipPhone phone) {
    byte[] word = new byte[160];
    new Random(1).nextBytes(word);
    Eventually.await(
        LIMIT,
        () -> {
          phone.audio().speak(word);
          return phone.audio().hasHeard(word);
        },
        () -> "nobody answers at the desk");
  }
}
