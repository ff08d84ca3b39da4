package redrose.requests.postgres;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redrose.requests.finance.Entry;
import redrose.requests.finance.PayoutKind;
import redrose.requests.finance.PayoutLine;
import redrose.requests.finance.Standing;

/** A payout's movements beside what our books have of them. */
public final class PayoutLines {
  /** What we have as moved: nothing of what the provider has alone, or once too often. */
  private static final String OURS =
      """
      SELECT moved.*, payment.receipt, payment.reference, payment.fund AS our_fund,
        CASE
          WHEN moved.standing IN ('MATCHED', 'CLEARED') THEN moved.gross_pence
          WHEN moved.standing = 'EXTRA' THEN NULL
          WHEN moved.type = 'PAYMENT' AND payment.state = 'PAID' THEN payment.amount_pence
          WHEN moved.type = 'REFUND' AND back.state IN ('REFUND_SENT', 'REFUNDED')
            THEN -back.amount_pence
          WHEN moved.type = 'REFUND_FAILURE' AND back.state = 'REFUND_FAILED'
            THEN back.amount_pence
        END AS our_pence
      FROM movement_standing() AS moved
        LEFT JOIN payment ON payment.id = moved.payment_id
        LEFT JOIN refund AS back ON back.id = moved.refund_id
      WHERE moved.payout_id = :payout
      """;

  private static final String LINES =
      "SELECT line.*, payout_line.round FROM ("
          + OURS
          + """
            ) AS line LEFT JOIN payout_line ON payout_line.balance_transaction_id = line.id
          WHERE (CAST(:standing AS text) IS NULL OR line.standing = :standing)
            AND (CAST(:after AS text) IS NULL OR (line.created_at, line.id) > (
              SELECT created_at, id::text FROM balance_transaction WHERE id::text = :after))
          ORDER BY line.created_at, line.id LIMIT :most
          """;
  private static final String KINDS =
      "SELECT type, count(*) AS lines, coalesce(sum(our_pence), 0) AS our_pence,"
          + " sum(gross_pence) AS gross_pence, sum(fee_pence) AS fee_pence,"
          + " sum(net_pence) AS net_pence FROM ("
          + OURS
          + ") AS line GROUP BY type";

  private final Database database;

  public PayoutLines(Database database) {
    this.database = database;
  }

  /**
   * Lines of a payout, oldest first.
   *
   * @param standing only of this one; all where empty
   * @param after the provider's id of the last one of the page before
   * @param most how many, 1 or more
   */
  public List<PayoutLine> of(
      String payoutId, Optional<Standing> standing, Optional<String> after, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(LINES)
                .bind("payout", payoutId)
                .bind("standing", standing.map(Enum::name).orElse(null))
                .bind("after", after.orElse(null))
                .bind("most", most)
                .map(
                    (row, context) ->
                        new PayoutLine(
                            FinanceRows.movement(row),
                            FinanceRows.optionalLong(row, "our_pence"),
                            Rows.optionalText(row, "reference"),
                            Rows.optionalText(row, "our_fund")))
                .list());
  }

  /** The payout's sums, a kind a row, in the order of {@link Entry}. */
  public List<PayoutKind> kinds(String payoutId) {
    return database.with(
        handle ->
            handle
                .createQuery(KINDS)
                .bind("payout", payoutId)
                .map(
                    (row, context) ->
                        new PayoutKind(
                            Entry.valueOf(row.getString("type")),
                            row.getLong("our_pence"),
                            FinanceRows.total(row)))
                .stream()
                .sorted(Comparator.comparing(PayoutKind::entry))
                .toList());
  }
}
