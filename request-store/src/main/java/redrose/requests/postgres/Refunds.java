package redrose.requests.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.PaidBill;
import redrose.requests.Refund;
import redrose.requests.RefundLine;
import redrose.requests.RefundRefused;
import redrose.requests.RefundRefused.Reason;
import redrose.requests.RefundState;
import redrose.requests.StoreFailure;
import redrose.requests.Uuid7;

/**
 * What staff do about refunds: one person asks, another decides. The database holds every rule,
 * also against two people at once; here its refusals are put into words.
 */
public final class Refunds {
  private static final String BILL =
      """
      SELECT id AS paid_id, receipt, fund, reference, state AS paid_state,
        amount_pence AS paid_pence, refund_pence, created_at AS paid_created_at
      FROM payment WHERE id::text = :name OR receipt = :name
      """;
  private static final String ASK =
      """
      INSERT INTO refund
        (id, payment_id, amount_pence, left_when_shown_pence, reason, requested_by)
      VALUES (:id, :payment, :amount, :left, :reason, :person)
      RETURNING *
      """;
  private static final String DECIDE =
      "INSERT INTO refund_decision (refund_id, decision, decided_by)"
          + " VALUES (:refund, :decision, :person)";
  private static final String LINES =
      """
      SELECT refund.*, payment.id AS paid_id, receipt, fund, reference,
        payment.state AS paid_state, payment.amount_pence AS paid_pence, refund_pence,
        payment.created_at AS paid_created_at, decided_by, decided_at
      FROM refund JOIN payment ON payment.id = refund.payment_id
        LEFT JOIN refund_decision ON refund_decision.refund_id = refund.id
      """;

  private final Database database;

  public Refunds(Database database) {
    this.database = database;
  }

  /**
   * The payment that a refund is to be of.
   *
   * @param name our id of it, or its receipt's eight digits
   */
  public Optional<PaidBill> bill(String name) {
    return database.with(handle -> bill(handle, name));
  }

  /**
   * Asks for a refund.
   *
   * @param shown the payment as it was shown to the person who asks
   * @throws RefundRefused where it can't be had
   */
  public Refund ask(PaidBill shown, long amountPence, String reason, String person) {
    try {
      return database.with(
          handle ->
              handle
                  .createQuery(ASK)
                  .bind("id", Uuid7.next())
                  .bind("payment", shown.paymentId())
                  .bind("amount", amountPence)
                  .bind("left", shown.leftPence())
                  .bind("reason", reason)
                  .bind("person", person)
                  .map((row, context) -> RefundRows.refund(row))
                  .one());
    } catch (StoreFailure e) {
      throw RefundWords.of(e, bill(shown.paymentId().toString()).orElse(shown));
    }
  }

  /**
   * Approves or rejects a refund.
   *
   * @return the refund as it stands now
   * @throws RefundRefused where that can't be
   */
  public RefundLine decide(UUID refundId, boolean approve, String person) {
    var before =
        find(refundId)
            .orElseThrow(
                () ->
                    new RefundRefused(
                        Reason.NO_SUCH_REFUND,
                        "There is no refund "
                            + refundId
                            + ": `refund list` shows those there are."));
    try {
      database.with(handle -> insertDecision(handle, refundId, approve, person));
    } catch (StoreFailure e) {
      throw RefundWords.of(e, find(refundId).orElse(before));
    }
    return find(refundId).orElse(before);
  }

  /** One refund. */
  public Optional<RefundLine> find(UUID refundId) {
    return database.with(
        handle ->
            handle
                .createQuery(LINES + "WHERE refund.id = :id")
                .bind("id", refundId)
                .map((row, context) -> RefundRows.line(row))
                .findOne());
  }

  /** The refunds of a payment, oldest first. */
  public List<RefundLine> of(UUID paymentId) {
    return database.with(
        handle ->
            handle
                .createQuery(LINES + "WHERE payment.id = :id ORDER BY refund.id")
                .bind("id", paymentId)
                .map((row, context) -> RefundRows.line(row))
                .list());
  }

  /**
   * The newest refunds.
   *
   * @param most how many, 1 or more
   */
  public List<RefundLine> newest(int most) {
    return database.with(
        handle ->
            handle
                .createQuery(LINES + "ORDER BY refund.id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> RefundRows.line(row))
                .list());
  }

  /**
   * The refunds that wait for a second person, oldest first.
   *
   * @param most how many, 1 or more
   */
  public List<RefundLine> waiting(int most) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    LINES + "WHERE refund.state = 'REQUESTED' ORDER BY refund.id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> RefundRows.line(row))
                .list());
  }

  private static Optional<PaidBill> bill(Handle handle, String name) {
    return handle
        .createQuery(BILL)
        .bind("name", name)
        .map((row, context) -> RefundRows.bill(row))
        .findOne();
  }

  private static int insertDecision(Handle handle, UUID refundId, boolean approve, String person) {
    return handle
        .createUpdate(DECIDE)
        .bind("refund", refundId)
        .bind("decision", (approve ? RefundState.APPROVED : RefundState.REJECTED).name())
        .bind("person", person)
        .execute();
  }
}
