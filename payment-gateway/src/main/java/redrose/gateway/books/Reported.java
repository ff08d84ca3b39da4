package redrose.gateway.books;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.FindingKind;
import redrose.requests.postgres.Findings;

/** Where findings go: the store, the log and a metric. */
final class Reported {
  private static final Logger LOG = LoggerFactory.getLogger(Reported.class);

  private final Findings findings;
  private final MeterRegistry registry;

  Reported(Findings findings, MeterRegistry registry) {
    this.findings = findings;
    this.registry = registry;
  }

  /** Of a payment; amounts in pence, ours and the provider's. */
  void payment(FindingKind kind, UUID paymentId, String providerId, Long ours, Long theirs) {
    var subject = isOfTheirs(kind) ? providerId : paymentId.toString();
    report(kind, subject, Optional.of(paymentId), Optional.ofNullable(providerId), ours, theirs);
  }

  /** Several payments of the provider's may carry one name of ours. */
  private static boolean isOfTheirs(FindingKind kind) {
    return switch (kind) {
      case ORPHAN_CANCELLED, ORPHAN_OPEN, MONEY_WITHOUT_PAID -> true;
      default -> false;
    };
  }

  /** Of something that only the provider has a name for. */
  void theirs(FindingKind kind, String providerId, Long ours, Long theirs) {
    report(kind, providerId, Optional.empty(), Optional.of(providerId), ours, theirs);
  }

  private void report(
      FindingKind kind,
      String subject,
      Optional<UUID> paymentId,
      Optional<String> providerId,
      Long ours,
      Long theirs) {
    boolean isNew = findings.report(kind, subject, paymentId, providerId, ours, theirs);
    var word = kind.name().toLowerCase(Locale.ROOT);
    registry.counter("redrose.gateway.findings", "kind", word).increment();
    LOG.warn(
        "{} finding {}: payment {}, provider's {}, {} pence here and {} there",
        isNew ? "New" : "Known",
        kind,
        paymentId.map(UUID::toString).orElse("none"),
        providerId.orElse("none"),
        ours,
        theirs);
  }
}
