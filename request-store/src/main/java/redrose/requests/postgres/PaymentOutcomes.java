package redrose.requests.postgres;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentState;

/** Reads what became of payments; for the call, which never writes one. */
public final class PaymentOutcomes {
  private static final String FIND =
      """
      SELECT state, receipt, amount_pence FROM payment WHERE request_id = :request
      ORDER BY created_at DESC LIMIT 1
      """;
  private static final String OPEN =
      "SELECT EXISTS (SELECT FROM payment WHERE fund = :fund AND reference = :reference AND "
          + PaymentRows.UNSETTLED
          + ")";

  private final Database database;

  public PaymentOutcomes(Database database) {
    this.database = database;
  }

  /**
   * What became of a request's payment; empty where none was begun, and so no money can have moved.
   */
  public Optional<PaymentOutcome> find(UUID requestId) {
    return database.with(
        handle ->
            handle
                .createQuery(FIND)
                .bind("request", requestId)
                .map(
                    (row, context) ->
                        new PaymentOutcome(
                            PaymentState.valueOf(row.getString("state")),
                            row.getString("receipt"),
                            row.getLong("amount_pence")))
                .findOne());
  }

  /** Whether a payment of this bill is under way, here or in another call, or not yet known. */
  public boolean isOpen(String fund, String reference) {
    return database.with(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("fund", fund)
                .bind("reference", reference)
                .mapTo(Boolean.class)
                .one());
  }
}
