package redrose.gateway.books;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.ProviderPayouts;
import redrose.requests.FindingKind;
import redrose.requests.Movement;
import redrose.requests.Payout;
import redrose.requests.postgres.Payouts;

/** Takes the provider's payouts and their movements over; any number of times comes to the same. */
final class PayoutImport {
  /** A payout's status may change for some days after it was made. */
  private static final Duration AGAIN = Duration.ofDays(10);

  private static final Duration FIRST_TIME = Duration.ofDays(90);

  private final ProviderPayouts theirs;
  private final Payouts payouts;
  private final Reported reported;

  PayoutImport(ProviderPayouts theirs, Payouts payouts, Reported reported) {
    this.theirs = theirs;
    this.payouts = payouts;
    this.reported = reported;
  }

  /**
   * Takes over what is new, and what may have changed since.
   *
   * @return how many payouts were read
   * @throws BooksUnreadable where the provider's books can't be read; what was read stays
   */
  int run(Instant now) {
    var since = payouts.newest().map(newest -> newest.minus(AGAIN)).orElse(now.minus(FIRST_TIME));
    var read = new ArrayList<Payout>();
    theirs.payouts(since, read::add);
    read.reversed().forEach(this::take);
    return read.size();
  }

  private void take(Payout payout) {
    long first = payouts.put(payout);
    if (first != payout.amountPence()) {
      reported.theirs(FindingKind.MOVEMENT_CHANGED, payout.id(), first, payout.amountPence());
    }
    theirs.movements(payout.id(), movement -> take(movement, payout));
  }

  private void take(Movement movement, Payout payout) {
    if (!payouts.put(movement, payout.id())) {
      reported.theirs(FindingKind.MOVEMENT_CHANGED, movement.id(), null, movement.grossPence());
    }
  }
}
