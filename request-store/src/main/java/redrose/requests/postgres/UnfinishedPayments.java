package redrose.requests.postgres;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redrose.requests.UnfinishedPayment;

/** How far callers had come with a payment when they were cut off. */
public final class UnfinishedPayments {
  private static final String KEEP =
      """
      INSERT INTO unfinished_payment
        (caller_number, interaction_id, service, reference, amount_pence)
      VALUES (:caller, :interaction, :service, :reference, :pence)
      ON CONFLICT (caller_number, service, reference) DO UPDATE SET
        interaction_id = :interaction, kept_at = now(),
        amount_pence = CASE WHEN unfinished_payment.interaction_id = :interaction
          THEN COALESCE(:pence, unfinished_payment.amount_pence) ELSE :pence END
      """;
  private static final String FIND =
      """
      SELECT service, reference, amount_pence FROM unfinished_payment
      WHERE caller_number = :caller AND kept_at > now() - :withinMs * interval '1 millisecond'
      ORDER BY kept_at DESC LIMIT :most
      """;
  private static final String FORGET =
      """
      DELETE FROM unfinished_payment
      WHERE caller_number = :caller AND interaction_id = :interaction
        OR kept_at < now() - interval '1 day'
      """;

  /** Each makes a guess at four digits likelier. */
  private static final int MOST = 3;

  private final Database database;

  public UnfinishedPayments(Database database) {
    this.database = database;
  }

  /** Keeps it in place of an earlier one of the number's about the same bill. */
  public void keep(String callerNumber, UUID interactionId, UnfinishedPayment payment) {
    var pence = payment.amountPence();
    database.with(
        handle ->
            handle
                .createUpdate(KEEP)
                .bind("caller", callerNumber)
                .bind("interaction", interactionId)
                .bind("service", payment.service())
                .bind("reference", payment.reference())
                .bind("pence", pence.isPresent() ? Long.valueOf(pence.getAsLong()) : null)
                .execute());
  }

  /** The number's own that are not older: the latest {@value #MOST}, the last one first. */
  public List<UnfinishedPayment> find(String callerNumber, Duration within) {
    return database.with(
        handle ->
            handle
                .createQuery(FIND)
                .bind("caller", callerNumber)
                .bind("withinMs", within.toMillis())
                .bind("most", MOST)
                .map(
                    (row, _) -> {
                      var pence = row.getObject("amount_pence", Long.class);
                      return new UnfinishedPayment(
                          row.getString("service"),
                          row.getString("reference"),
                          pence == null ? OptionalLong.empty() : OptionalLong.of(pence));
                    })
                .list());
  }

  /** What a call kept is done with; and what others left a day ago goes, too. */
  public void forget(String callerNumber, UUID interactionId) {
    database.with(
        handle ->
            handle
                .createUpdate(FORGET)
                .bind("caller", callerNumber)
                .bind("interaction", interactionId)
                .execute());
  }
}
