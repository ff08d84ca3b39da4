package redrose.requests.postgres;

import java.time.Instant;
import java.util.List;
import redrose.requests.finance.Entry;
import redrose.requests.finance.MissingMoney;

/**
 * Looks for money that we have as moved and that has not come through the provider's books. What
 * was made up for trying things out, with a provider called {@code seed}, is in nobody's books.
 */
public final class MissingMoneySearch {
  /** The least of what a payment went through: a movement, and its payout. */
  private static final String FIND =
      """
      SELECT 'PAYMENT' AS entry, payment.id, receipt, fund, reference, amount_pence, paid.at AS since,
        EXISTS (SELECT FROM balance_transaction AS moved
          WHERE moved.payment_id = payment.id AND moved.type = 'PAYMENT') AS is_there
      FROM payment JOIN payment_event AS paid
        ON paid.payment_id = payment.id AND paid.to_state = 'PAID'
      WHERE payment.state = 'PAID' AND payment.provider <> 'seed' AND paid.at < :before AND NOT EXISTS (
        SELECT FROM balance_transaction AS moved
        WHERE moved.payment_id = payment.id AND moved.type = 'PAYMENT' AND moved.payout_id IS NOT NULL)
      UNION ALL
      SELECT 'REFUND', refund.id, receipt, fund, reference, -refund.amount_pence, refund.updated_at,
        EXISTS (SELECT FROM balance_transaction AS moved
          WHERE moved.refund_id = refund.id AND moved.type = 'REFUND')
      FROM refund JOIN payment ON payment.id = refund.payment_id
      WHERE refund.state = 'REFUNDED' AND payment.provider <> 'seed'
        AND refund.updated_at < :before AND NOT EXISTS (
        SELECT FROM balance_transaction AS moved
        WHERE moved.refund_id = refund.id AND moved.type = 'REFUND' AND moved.payout_id IS NOT NULL)
      ORDER BY since, id LIMIT :most
      """;

  private final Database database;

  public MissingMoneySearch(Database database) {
    this.database = database;
  }

  /**
   * Finds what was paid or refunded and is in no payout, longest missing first.
   *
   * @param before when it was paid or refunded: what is younger has time yet
   * @param most how many, 1 or more
   */
  public List<MissingMoney> find(Instant before, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(FIND)
                .bind("before", Rows.utc(before))
                .bind("most", most)
                .map(
                    (row, context) ->
                        new MissingMoney(
                            Entry.valueOf(row.getString("entry")),
                            Rows.uuid(row, "id"),
                            row.getString("receipt"),
                            row.getString("fund"),
                            row.getString("reference"),
                            row.getLong("amount_pence"),
                            Rows.instant(row, "since"),
                            row.getBoolean("is_there")
                                ? MissingMoney.Where.NOT_PAID_OUT
                                : MissingMoney.Where.NOT_AT_PROVIDER))
                .list());
  }
}
