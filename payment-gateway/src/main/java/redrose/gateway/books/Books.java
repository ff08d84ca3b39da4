package redrose.gateway.books;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.ProviderBooks;
import redrose.gateway.provider.ProviderPayouts;
import redrose.requests.postgres.CheckedPayments;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Findings;
import redrose.requests.postgres.Payouts;

/** All that compares our books with the provider's. */
public final class Books {
  private static final Logger LOG = LoggerFactory.getLogger(Books.class);

  /** What was begun just now is still being worked on at both sides. */
  private static final Duration SETTLING = Duration.ofMinutes(10);

  private final String name;
  private final ProviderBooks books;
  private final CheckedPayments payments;
  private final Comparison comparison;
  private final TwoWayCheck check;
  private final Optional<PayoutImport> payouts;

  /**
   * @param name whose books they are
   * @param theirPayouts empty where the provider names none
   */
  public Books(
      String name,
      ProviderBooks books,
      Optional<? extends ProviderPayouts> theirPayouts,
      CardProvider provider,
      Database database,
      MeterRegistry registry) {
    this.name = name;
    this.books = books;
    var findings = new Findings(database);
    var reported = new Reported(findings, registry);
    payments = new CheckedPayments(database, name);
    comparison = new Comparison(provider, reported);
    check = new TwoWayCheck(books, payments, findings, comparison);
    payouts = theirPayouts.map(from -> new PayoutImport(from, new Payouts(database), reported));
  }

  /**
   * Compares all payments begun in the days before now.
   *
   * @throws redrose.gateway.provider.BooksUnreadable where the provider's can't be read to the end
   */
  public CheckReport check(Instant now, Duration back) {
    var report = check.run(now.minus(back), now.minus(SETTLING));
    LOG.info(
        "The two-way check with {} is done: {} payments there, {} here, {} findings",
        name,
        report.theirs(),
        report.ours(),
        report.findings().size());
    return report;
  }

  /**
   * Takes payouts and their movements over.
   *
   * @return how many payouts were read; empty where the provider names none
   * @throws redrose.gateway.provider.BooksUnreadable where the provider's can't be read to the end
   */
  public Optional<Integer> importPayouts(Instant now) {
    var read = payouts.map(from -> from.run(now));
    read.ifPresent(payouts -> LOG.info("{} payouts were read", payouts));
    return read;
  }

  /** Compares one payment that is settled here and that the provider has news of. */
  public void look(String providerId) {
    var ours = payments.findByProvider(providerId);
    if (ours.isPresent() && ours.get().payment().state().isSettled()) {
      books.payment(providerId).ifPresent(theirs -> comparison.differs(theirs, ours));
    }
  }
}
