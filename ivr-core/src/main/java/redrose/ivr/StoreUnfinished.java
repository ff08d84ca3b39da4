package redrose.ivr;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.pay.UnfinishedBook;
import redrose.requests.StoreFailure;
import redrose.requests.UnfinishedPayment;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.UnfinishedPayments;

/** The request store as it remembers how far callers had come. */
final class StoreUnfinished implements UnfinishedBook {
  private static final Logger LOG = LoggerFactory.getLogger(StoreUnfinished.class);
  private static final Duration WITHIN = Duration.ofMinutes(30);

  private final UnfinishedPayments payments;

  StoreUnfinished(Database database) {
    this.payments = new UnfinishedPayments(database);
  }

  @Override
  public void keep(String callerNumber, UUID interactionId, UnfinishedPayment payment) {
    behindTheCaller(() -> payments.keep(callerNumber, interactionId, payment));
  }

  @Override
  public List<UnfinishedPayment> find(String callerNumber) {
    return payments.find(callerNumber, WITHIN);
  }

  @Override
  public void forget(String callerNumber, UUID interactionId) {
    behindTheCaller(() -> payments.forget(callerNumber, interactionId));
  }

  /** Where it fails, a caller who is cut off begins anew. */
  private static void behindTheCaller(Runnable work) {
    var _ =
        Patience.ask(
            () -> {
              try {
                work.run();
              } catch (StoreFailure e) {
                LOG.warn("How far a caller has come is not kept: {}", e.getMessage());
              }
              return true;
            });
  }
}
