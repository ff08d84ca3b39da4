package redrose.requests.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.Finding;
import redrose.requests.FindingKind;
import redrose.requests.Uuid7;

/** Where the provider's books and ours differ, and when they were compared; for the gateway. */
public final class Findings {
  private static final String REPORT =
      """
      INSERT INTO finding (kind, subject, payment_id, provider_id, ours_pence, theirs_pence)
      VALUES (:kind, :subject, CAST(:payment AS uuid), :provider, CAST(:ours AS bigint),
        CAST(:theirs AS bigint))
      ON CONFLICT (kind, subject) DO UPDATE SET ours_pence = excluded.ours_pence,
        theirs_pence = excluded.theirs_pence, last_seen_at = now()
      RETURNING first_seen_at = last_seen_at
      """;
  private static final String BEGIN =
      "INSERT INTO provider_check (id, from_at, until_at) VALUES (:id, :from, :until)";
  private static final String FINISH =
      """
      UPDATE provider_check SET finished_at = now(), theirs = :theirs, ours = :ours,
        findings = :findings WHERE id = :id
      """;

  private static final String SEEN =
      """
      SELECT finding.* FROM finding, provider_check
      WHERE provider_check.id = :check AND last_seen_at >= started_at
      ORDER BY first_seen_at, kind, subject
      """;

  private final Database database;

  public Findings(Database database) {
    this.database = database;
  }

  /**
   * Reports a difference.
   *
   * @param subject our payment's id, or else the provider's name
   * @param oursPence in our books, where there is an amount
   * @param theirsPence in the provider's
   * @return whether it was not known yet
   */
  public boolean report(
      FindingKind kind,
      String subject,
      Optional<UUID> paymentId,
      Optional<String> providerId,
      Long oursPence,
      Long theirsPence) {
    return database.with(
        handle ->
            handle
                .createQuery(REPORT)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("payment", paymentId.orElse(null))
                .bind("provider", providerId.orElse(null))
                .bind("ours", oursPence)
                .bind("theirs", theirsPence)
                .mapTo(Boolean.class)
                .one());
  }

  /** Notes that a comparison of payments begun in a time has begun. */
  public UUID begin(Instant from, Instant until) {
    var id = Uuid7.next();
    database.with(
        handle ->
            handle
                .createUpdate(BEGIN)
                .bind("id", id)
                .bind("from", Rows.utc(from))
                .bind("until", Rows.utc(until))
                .execute());
    return id;
  }

  /** What a comparison saw, the oldest first; those included that were seen before it. */
  public List<Finding> seenBy(UUID check) {
    return database.with(
        handle ->
            handle
                .createQuery(SEEN)
                .bind("check", check)
                .map(
                    (row, context) ->
                        new Finding(
                            FindingKind.valueOf(row.getString("kind")),
                            row.getString("subject"),
                            Optional.ofNullable(row.getObject("payment_id", UUID.class)),
                            Rows.optionalText(row, "provider_id"),
                            Optional.ofNullable(row.getObject("ours_pence", Long.class)),
                            Optional.ofNullable(row.getObject("theirs_pence", Long.class)),
                            Rows.instant(row, "first_seen_at")))
                .list());
  }

  /** Notes that it is done. */
  public void finish(UUID check, int theirs, int ours, int findings) {
    database.with(
        handle ->
            handle
                .createUpdate(FINISH)
                .bind("id", check)
                .bind("theirs", theirs)
                .bind("ours", ours)
                .bind("findings", findings)
                .execute());
  }
}
