package redrose.ivr;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.carddesk.PaymentHistory;
import redrose.ivr.carddesk.PaymentLedger;
import redrose.requests.Bill;
import redrose.requests.HandoverToken;
import redrose.requests.KnownPayment;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentRequest;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.KnownPayments;
import redrose.requests.postgres.LinkOrders;
import redrose.requests.postgres.PaymentOutcomes;
import redrose.requests.postgres.PaymentRequests;
import redrose.requests.timeline.Recorder;

/** The request store as calls about payments see it. */
final class StoreLedger implements PaymentLedger, PaymentHistory {
  private static final Logger LOG = LoggerFactory.getLogger(StoreLedger.class);
  private static final Duration FLUSH_LIMIT = Duration.ofSeconds(5);
  private static final Duration SAME_PAYMENT_WITHIN = Duration.ofDays(1);
  private static final Duration UNTOLD_WITHIN = Duration.ofDays(2);
  private static final Duration TOLD_BY_REFERENCE_WITHIN = Duration.ofDays(7);

  private final PaymentRequests requests;
  private final PaymentOutcomes outcomes;
  private final KnownPayments known;
  private final LinkOrders links;
  private final boolean makesLinks;
  private final Recorder recorder;

  /**
   * @param makesLinks whether the gateway makes links to pay by
   */
  StoreLedger(Database database, Recorder recorder, boolean makesLinks) {
    this.links = new LinkOrders(database);
    this.makesLinks = makesLinks;
    this.requests = new PaymentRequests(database);
    this.outcomes = new PaymentOutcomes(database);
    this.known = new KnownPayments(database);
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
  public boolean makesLinks() {
    return makesLinks;
  }

  @Override
  public void orderLink(UUID requestId) {
    links.order(requestId);
  }

  @Override
  public Optional<PaymentOutcome> outcome(UUID requestId) {
    return outcomes.find(requestId);
  }

  @Override
  public Optional<KnownPayment> inTheWay(Bill bill, long amountPence) {
    return known.inTheWay(bill, amountPence, SAME_PAYMENT_WITHIN);
  }

  @Override
  public Optional<KnownPayment> latest(Collection<Bill> bills) {
    return known.latest(bills, TOLD_BY_REFERENCE_WITHIN);
  }

  @Override
  public List<KnownPayment> untold(String callerNumber) {
    return known.untold(callerNumber, UNTOLD_WITHIN);
  }

  @Override
  public void told(Bill bill, UUID interactionId) {
    behindTheCaller(() -> known.told(bill, interactionId));
  }

  @Override
  public void toldOfRequest(UUID requestId, UUID interactionId) {
    behindTheCaller(() -> known.toldOfRequest(requestId, interactionId));
  }

  /** Where it fails, the caller is offered once more what they know already. */
  private static void behindTheCaller(Runnable work) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                work.run();
              } catch (StoreFailure e) {
                LOG.warn("That a caller was told of a payment is not kept: {}", e.getMessage());
              }
            });
  }
}
