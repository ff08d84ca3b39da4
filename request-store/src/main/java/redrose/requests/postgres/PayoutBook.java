package redrose.requests.postgres;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import redrose.requests.StoreFailure;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.Movement;
import redrose.requests.finance.Payout;
import redrose.requests.finance.PayoutReport;
import redrose.requests.finance.Round;
import redrose.requests.finance.Standing;
import redrose.requests.finance.Total;

/**
 * Payouts held against our books: one person prepares one, another signs it off. The database holds
 * every rule, also against two people at once.
 */
public final class PayoutBook {
  private static final String MOVEMENTS =
      """
      SELECT moved.*, payment.receipt, payout_line.round
      FROM movement_standing() AS moved
        LEFT JOIN payment ON payment.id = moved.payment_id
        LEFT JOIN payout_line ON payout_line.balance_transaction_id = moved.id
      WHERE moved.payout_id = :payout
        AND (:all OR moved.standing NOT IN ('MATCHED', 'CLEARED')
          OR moved.type IN ('DISPUTE', 'DISPUTE_REVERSAL'))
      ORDER BY moved.created_at, moved.id LIMIT :most
      """;
  private static final String TOTALS =
      """
      SELECT standing, count(*) AS lines, sum(gross_pence) AS gross_pence,
        sum(fee_pence) AS fee_pence, sum(net_pence) AS net_pence
      FROM movement_standing() WHERE payout_id = :payout GROUP BY standing
      """;
  private static final String ROUNDS =
      """
      SELECT prepared.*, signed_by, signed_at
      FROM payout_preparation AS prepared
        LEFT JOIN payout_sign_off AS signed USING (payout_id, round)
      WHERE payout_id = :payout ORDER BY round
      """;
  private static final String PREPARE =
      """
      INSERT INTO payout_preparation (payout_id, prepared_by, note)
      VALUES (:payout, :person, :note)
      """;
  private static final String SIGN_OFF =
      """
      INSERT INTO payout_sign_off (payout_id, round, prepared_by, signed_by)
      SELECT payout_id, round, prepared_by, :person FROM payout_preparation
      WHERE payout_id = :payout ORDER BY round DESC LIMIT 1
      """;

  private final Database database;

  public PayoutBook(Database database) {
    this.database = database;
  }

  /**
   * The newest payouts.
   *
   * @param most how many, 1 or more
   */
  public List<PayoutReport> newest(int most) {
    return database.transact(
        handle ->
            handle
                .createQuery("SELECT * FROM payout ORDER BY created_at DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> FinanceRows.payout(row))
                .list()
                .stream()
                .map(payout -> report(handle, payout))
                .toList());
  }

  /** One payout. */
  public Optional<PayoutReport> find(String payoutId) {
    return database.transact(
        handle ->
            handle
                .createQuery("SELECT * FROM payout WHERE id = :id")
                .bind("id", payoutId)
                .map((row, context) -> FinanceRows.payout(row))
                .findOne()
                .map(payout -> report(handle, payout)));
  }

  /**
   * A payout's movements, oldest first.
   *
   * @param all all of them, not only those without a home and the chargebacks
   * @param most how many, 1 or more
   */
  public List<Movement> movements(String payoutId, boolean all, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(MOVEMENTS)
                .bind("payout", payoutId)
                .bind("all", all)
                .bind("most", most)
                .map((row, context) -> FinanceRows.movement(row))
                .list());
  }

  /**
   * Says that a payout is reconciled, as far as no round covers it yet.
   *
   * @param note what the second person should know; needed where something came after a sign-off
   *     that changes the sum
   * @throws FinanceRefused where it isn't
   */
  public PayoutReport prepare(String payoutId, String person, Optional<String> note) {
    try {
      database.with(
          handle ->
              handle
                  .createUpdate(PREPARE)
                  .bind("payout", payoutId)
                  .bind("person", person)
                  .bind("note", note.orElse(null))
                  .execute());
    } catch (StoreFailure e) {
      throw FinanceWords.of(e);
    }
    return find(payoutId).orElseThrow();
  }

  /**
   * Signs off what was prepared last.
   *
   * @throws FinanceRefused where nothing was, or by the same person, or it is signed off
   */
  public PayoutReport signOff(String payoutId, String person) {
    try {
      int signed =
          database.with(
              handle ->
                  handle
                      .createUpdate(SIGN_OFF)
                      .bind("payout", payoutId)
                      .bind("person", person)
                      .execute());
      if (signed == 0) {
        throw new FinanceRefused(
            "payout_preparation", "Nobody has prepared the payout yet: `prepare` it first.");
      }
    } catch (StoreFailure e) {
      throw FinanceWords.of(e);
    }
    return find(payoutId).orElseThrow();
  }

  private static PayoutReport report(Handle handle, Payout payout) {
    var totals = new EnumMap<Standing, Total>(Standing.class);
    handle
        .createQuery(TOTALS)
        .bind("payout", payout.id())
        .map(
            (row, context) ->
                totals.put(Standing.valueOf(row.getString("standing")), FinanceRows.total(row)))
        .list();
    return new PayoutReport(payout, totals, rounds(handle, payout));
  }

  private static List<Round> rounds(Handle handle, Payout payout) {
    return handle
        .createQuery(ROUNDS)
        .bind("payout", payout.id())
        .map((row, context) -> FinanceRows.round(row))
        .list();
  }
}
