package redrose.gateway.books;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.ProviderBooks;
import redrose.requests.CheckedPayment;
import redrose.requests.postgres.CheckedPayments;
import redrose.requests.postgres.Findings;

/** Compares all payments begun in a time, the provider's with ours and ours with the provider's. */
final class TwoWayCheck {
  private static final UUID FIRST = new UUID(0, 0);
  private static final int AT_ONCE = 500;

  private final ProviderBooks books;
  private final CheckedPayments payments;
  private final Findings findings;
  private final Comparison comparison;

  TwoWayCheck(
      ProviderBooks books, CheckedPayments payments, Findings findings, Comparison comparison) {
    this.books = books;
    this.payments = payments;
    this.findings = findings;
    this.comparison = comparison;
  }

  /**
   * Runs it; throws {@link BooksUnreadable} where the provider's books can't be read to the end.
   */
  CheckReport run(Instant from, Instant until) {
    var check = findings.begin(from, until);
    var count = new Count();
    var seen = theirsWithOurs(from, until, count);
    oursWithTheirs(from, until, seen, count);
    findings.finish(check, count.theirs, count.ours, count.findings);
    return new CheckReport(from, until, count.theirs, count.ours, findings.seenBy(check));
  }

  /** Returns the provider's names of those that it has. */
  private Set<String> theirsWithOurs(Instant from, Instant until, Count count) {
    var seen = new HashSet<String>();
    books.payments(
        from,
        until,
        theirs -> {
          seen.add(theirs.providerId());
          count.theirs++;
          count.add(comparison.differs(theirs, payments.find(theirs.paymentId())));
        });
    return seen;
  }

  private void oursWithTheirs(Instant from, Instant until, Set<String> seen, Count count) {
    var after = FIRST;
    while (true) {
      var page = payments.paidBetween(from, until, after, AT_ONCE);
      for (var ours : page) {
        count.ours++;
        if (!seen.contains(ours.payment().providerId().orElseThrow())) {
          count.add(notListedDiffers(ours));
        }
        after = ours.payment().id();
      }
      if (page.size() < AT_ONCE) {
        return;
      }
    }
  }

  /** Clocks differ, so one at the edge of the time may just not have been listed. */
  private boolean notListedDiffers(CheckedPayment ours) {
    var theirs = books.payment(ours.payment().providerId().orElseThrow());
    if (theirs.isEmpty()) {
      comparison.noMoney(ours.payment());
      return true;
    }
    return comparison.differs(theirs.get(), Optional.of(ours));
  }

  private static final class Count {
    int theirs;
    int ours;
    int findings;

    void add(boolean differs) {
      findings += differs ? 1 : 0;
    }
  }
}
