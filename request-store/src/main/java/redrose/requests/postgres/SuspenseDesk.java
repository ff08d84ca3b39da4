package redrose.requests.postgres;

import java.util.List;
import java.util.Optional;
import redrose.requests.StoreFailure;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.SuspenseEntry;

/** Movements without a home: one person says where each goes, a second one agrees. */
public final class SuspenseDesk {
  private static final String OPEN =
      """
      SELECT moved.*, payment.receipt, payout_line.round,
        latest.number, latest.fund AS proposed_fund, latest.note, latest.proposed_by,
        latest.proposed_at
      FROM movement_standing() AS moved
        LEFT JOIN payment ON payment.id = moved.payment_id
        LEFT JOIN payout_line ON payout_line.balance_transaction_id = moved.id
        LEFT JOIN LATERAL (
          SELECT * FROM suspense_proposal AS proposed
          WHERE proposed.balance_transaction_id = moved.id ORDER BY number DESC LIMIT 1
        ) AS latest ON true
      WHERE moved.standing NOT IN ('MATCHED', 'CLEARED')
        AND (CAST(:id AS text) IS NULL OR moved.id = :id)
      ORDER BY moved.created_at, moved.id LIMIT :most
      """;
  private static final String PROPOSE =
      """
      INSERT INTO suspense_proposal (balance_transaction_id, fund, note, proposed_by)
      VALUES (:movement, :fund, :note, :person)
      """;
  private static final String CONFIRM =
      """
      INSERT INTO suspense_clearance (balance_transaction_id, number, cleared_by)
      VALUES (:movement, :number, :person)
      """;

  private final Database database;

  public SuspenseDesk(Database database) {
    this.database = database;
  }

  /**
   * The movements that have no home, oldest first, in a payout or not.
   *
   * @param most how many, 1 or more
   */
  public List<SuspenseEntry> open(int most) {
    return open(null, most);
  }

  /** One of them; empty where it is not known or has a home. */
  public Optional<SuspenseEntry> find(String movementId) {
    return open(movementId, 1).stream().findFirst();
  }

  /**
   * Says where a movement goes. It goes there once a second person has agreed.
   *
   * @param fund empty where it belongs to none
   * @throws FinanceRefused where it has a home
   */
  public void propose(String movementId, Optional<String> fund, String note, String person) {
    try {
      database.with(
          handle ->
              handle
                  .createUpdate(PROPOSE)
                  .bind("movement", movementId)
                  .bind("fund", fund.orElse(null))
                  .bind("note", note)
                  .bind("person", person)
                  .execute());
    } catch (StoreFailure e) {
      throw FinanceWords.of(e);
    }
  }

  /**
   * Agrees with a proposal. That is for good.
   *
   * @param number of the proposal, as it was shown
   * @throws FinanceRefused where it was the same person, or another proposal has been made since
   */
  public void confirm(String movementId, int number, String person) {
    try {
      database.with(
          handle ->
              handle
                  .createUpdate(CONFIRM)
                  .bind("movement", movementId)
                  .bind("number", number)
                  .bind("person", person)
                  .execute());
    } catch (StoreFailure e) {
      throw FinanceWords.of(e);
    }
  }

  private List<SuspenseEntry> open(String movementId, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("id", movementId)
                .bind("most", most)
                .map((row, context) -> FinanceRows.suspense(row))
                .list());
  }
}
