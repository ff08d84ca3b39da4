package redrose.requests.postgres;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentState;

/** Reads what became of payments; for the call, which never writes one. */
public final class PaymentOutcomes {
  private static final String FIND =
      """
      SELECT state, receipt, amount_pence FROM payment WHERE request_id = :request AND method = 'TELEPHONE'
      ORDER BY created_at DESC LIMIT 1
      """;

  private final Database database;

  public PaymentOutcomes(Database database) {
    this.database = database;
  }

  /**
   * What became of a request's payment by telephone; empty where none was begun, and so no money
   * can have moved.
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
}
