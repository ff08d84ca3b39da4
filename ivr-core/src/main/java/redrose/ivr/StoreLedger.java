package redrose.ivr;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import redrose.ivr.carddesk.PaymentLedger;
import redrose.requests.HandoverToken;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentRequest;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PaymentOutcomes;
import redrose.requests.postgres.PaymentRequests;
import redrose.requests.timeline.Recorder;

/** The card desk's view of the request store. */
final class StoreLedger implements PaymentLedger {
  private static final Duration FLUSH_LIMIT = Duration.ofSeconds(5);

  private final PaymentRequests requests;
  private final PaymentOutcomes outcomes;
  private final Recorder recorder;

  StoreLedger(Database database, Recorder recorder) {
    this.requests = new PaymentRequests(database);
    this.outcomes = new PaymentOutcomes(database);
    this.recorder = recorder;
  }

  /** A request refers to its interaction, so that one has to be in the store first. */
  @Override
  public void commit(PaymentRequest request, HandoverToken token) {
    if (!recorder.flush(FLUSH_LIMIT)) {
      throw new StoreFailure("the call's record could not be written", false, null);
    }
    requests.insert(request, token);
  }

  @Override
  public Optional<PaymentOutcome> outcome(UUID requestId) {
    return outcomes.find(requestId);
  }
}
