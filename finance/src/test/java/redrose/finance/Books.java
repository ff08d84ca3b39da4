package redrose.finance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import redrose.requests.finance.Entry;
import redrose.requests.finance.Sums;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.TestDatabase;

/**
 * Writes calls, payments, refunds and the provider's books into a store's real tables, at chosen
 * times. It goes by way of every state, so that the database's own rules hold for it too.
 */
public final class Books implements AutoCloseable {
  private static final List<String> WAY_TO_PAID =
      List.of("PI_CREATED", "PM_READY", "CONFIRM_SENT", "AUTHORISED", "CAPTURE_SENT", "PAID");

  private final Connection owner;

  public Books(TestDatabase database) throws SQLException {
    owner = database.connect(OwnerRole.NAME);
  }

  /** The id of the payment or refund of that number. */
  public static UUID id(int number) {
    return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
  }

  public static String receipt(int number) {
    return "%08d".formatted(10_000_000 + number);
  }

  /** A call that agreed to pay, and its payment on its way. */
  void asked(int number, String fund, String reference, long pence, Instant at)
      throws SQLException {
    run(
        "INSERT INTO interaction (id, channel, started_at, ended_at, outcome, journey)"
            + " VALUES (?, 'telephone', ?, ?, 'PAID', 'pay')",
        id(number),
        utc(at),
        utc(at.plusSeconds(60)));
    run(
        "INSERT INTO payment_request (id, interaction_id, asterisk_unique_id, fund, reference,"
            + " amount_pence, language, token_hash, token_expires_at, created_at)"
            + " VALUES (?, ?, '1.1', ?, ?, ?, 'en', sha256(convert_to(?, 'UTF8')), now(), ?)",
        id(number),
        id(number),
        fund,
        reference,
        pence,
        receipt(number),
        utc(at));
    run(
        "INSERT INTO payment (id, request_id, fund, reference, amount_pence, state, provider,"
            + " receipt, lease_until, created_at)"
            + " VALUES (?, ?, ?, ?, ?, 'INTENT', 'stripe', ?, now(), ?)",
        id(number),
        id(number),
        fund,
        reference,
        pence,
        receipt(number),
        utc(at));
  }

  /** The same, the money taken. */
  void paid(int number, String fund, String reference, long pence, Instant at) throws SQLException {
    asked(number, fund, reference, pence, at);
    for (var state : WAY_TO_PAID) {
      run(
          "UPDATE payment SET state = ?, provider_id = ?, version = version + 1 WHERE id = ?",
          state,
          "pi_" + number,
          id(number));
    }
    run(
        "INSERT INTO payment_event (payment_id, version, at, from_state, to_state, attempt, epoch)"
            + " VALUES (?, 6, ?, 'CAPTURE_SENT', 'PAID', 1, 1)",
        id(number),
        utc(at));
  }

  /** A refund that was asked for, approved and sent, and how it ended. */
  void refund(int number, int payment, long pence, String end, Instant at) throws SQLException {
    run(
        "INSERT INTO refund (id, payment_id, amount_pence, left_when_shown_pence, reason,"
            + " requested_by, created_at)"
            + " SELECT ?, id, ?, amount_pence - refund_pence, 'paid twice', 'Ada', ?"
            + " FROM payment WHERE id = ?",
        id(number),
        pence,
        utc(at),
        id(payment));
    run(
        "INSERT INTO refund_decision (refund_id, decision, decided_by)"
            + " VALUES (?, 'APPROVED', 'Grace')",
        id(number));
    for (var state : List.of("REFUND_SENT", end)) {
      run(
          "UPDATE refund SET state = ?, version = version + 1, updated_at = ?, provider_id = ?,"
              + " failure_code = CASE WHEN ? = 'REFUND_FAILED' THEN 'expired_or_canceled_card' END"
              + " WHERE id = ?",
          state,
          utc(at),
          "re_" + number,
          state,
          id(number));
    }
  }

  void payout(String id, long pence, String status, LocalDate arrives) throws SQLException {
    run(
        "INSERT INTO payout (id, amount_pence, status, created_at, arrives_on)"
            + " VALUES (?, ?, ?, ?, ?)",
        id,
        pence,
        status,
        utc(arrives.minusDays(1).atTime(4, 0).toInstant(ZoneOffset.UTC)),
        arrives);
  }

  /**
   * A movement.
   *
   * @param of the number of the payment or refund that it is of; 0 for none that we know
   */
  void movement(String id, Entry entry, int of, Sums sums, Instant at, String payout)
      throws SQLException {
    movement(id, entry, of, sums, at, payout, entry == Entry.PAYOUT ? payout : null);
  }

  /**
   * The same.
   *
   * @param source the provider's id of what moved the money: of a payout, the payout
   */
  void movement(String id, Entry entry, int of, Sums sums, Instant at, String payout, String source)
      throws SQLException {
    boolean isRefund = entry == Entry.REFUND || entry == Entry.REFUND_FAILURE;
    run(
        "INSERT INTO balance_transaction (id, payout_id, type, provider_type, source_id,"
            + " gross_pence, fee_pence, net_pence, created_at, available_on, payment_id, refund_id)"
            + " VALUES (?, ?, ?, 'as_told', ?, ?, ?, ?, ?, ?, coalesce((SELECT payment_id FROM"
            + " refund WHERE id = ?), ?), ?)",
        id,
        payout,
        entry.name(),
        source,
        sums.grossPence(),
        sums.feePence(),
        sums.netPence(),
        utc(at),
        LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(3),
        isRefund && of > 0 ? id(of) : null,
        !isRefund && of > 0 ? id(of) : null,
        isRefund && of > 0 ? id(of) : null);
  }

  /** A movement in suspense that two people have given a fund. */
  void cleared(String movement, String fund, Instant at) throws SQLException {
    run(
        "INSERT INTO suspense_proposal (balance_transaction_id, fund, note, proposed_by)"
            + " VALUES (?, ?, 'seen at the provider', 'Ada Byron')",
        movement,
        fund);
    run(
        "INSERT INTO suspense_clearance (balance_transaction_id, number, cleared_by, cleared_at)"
            + " VALUES (?, 1, 'Grace Hopper', ?)",
        movement,
        utc(at));
  }

  /** Runs a statement as the tables' owner. */
  public void run(String sql, Object... values) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.execute();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
