package redrose.sandbox.seed;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.postgresql.PGConnection;

/** Some thousand calls, table by table as COPY wants them. */
final class Batch {
  private final CopyRows interactions = new CopyRows();
  private final CopyRows events = new CopyRows();
  private final CopyRows requests = new CopyRows();
  private final CopyRows payments = new CopyRows();
  private final CopyRows attempts = new CopyRows();
  private final CopyRows moves = new CopyRows();
  private final RandomGenerator random;

  Batch(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Adds a call.
   *
   * @param withSteps whether its steps and its payment's moves are still there
   */
  void add(PastCall call, boolean withSteps) {
    var end = withSteps ? Conversation.write(call, random, events) : call.end(random);
    var ending = call.ending();
    interactions.add(
        call.id(),
        "telephone",
        call.caller(),
        "100",
        null,
        call.language(),
        call.startedAt(),
        call.startedAt().plusMillis(400),
        end,
        ending.outcome,
        ending.journey);
    if (ending.hasBill() && ending != Ending.LEFT_WHILE_PAYING) {
      bill(call, end.minusSeconds(20), withSteps);
    }
  }

  private void bill(PastCall call, Instant agreed, boolean withSteps) {
    var request = PastCall.id(agreed, random);
    requests.add(
        request,
        call.id(),
        "seed." + call.number(),
        call.fund(),
        call.reference(),
        call.amountPence(),
        call.language(),
        bytes(),
        agreed.plusSeconds(30),
        agreed);
    if (call.ending() != Ending.OURS) {
      payment(call, request, agreed.plusSeconds(1), withSteps);
    }
  }

  private void payment(PastCall call, Object request, Instant begun, boolean withSteps) {
    var paid = call.ending() != Ending.DECLINED;
    var id = PastCall.id(begun, random);
    var provider = "pi_seed" + Long.toHexString(random.nextLong());
    payments.add(
        id,
        request,
        call.fund(),
        call.reference(),
        call.amountPence(),
        paid ? "PAID" : "CANCELLED",
        provider,
        "seed",
        // 48271 and a hundred million have no common factor, so no two calls share a receipt
        "%08d".formatted((call.number() * 48_271 + 13) % 100_000_000),
        begun,
        begun,
        begun.plusSeconds(12));
    attempts.add(
        id,
        1,
        random.nextBoolean() ? "visa" : "mastercard",
        "%04d".formatted(random.nextInt(10_000)),
        provider,
        paid ? "AUTHORISED" : "DECLINED",
        paid ? null : "insufficient_funds",
        begun.plusSeconds(5),
        begun.plusSeconds(8));
    if (withSteps) {
      moves(id, begun, paid);
    }
  }

  private void moves(Object id, Instant begun, boolean paid) {
    moves.add(id, 0, begun, null, "INTENT", 1, 1);
    moves.add(id, 1, begun.plusSeconds(1), "INTENT", "PI_CREATED", 1, 1);
    moves.add(id, 2, begun.plusSeconds(5), "PI_CREATED", "PM_READY", 1, 1);
    moves.add(id, 3, begun.plusSeconds(7), "PM_READY", "CONFIRM_SENT", 1, 1);
    if (paid) {
      moves.add(id, 4, begun.plusSeconds(9), "CONFIRM_SENT", "AUTHORISED", 1, 1);
      moves.add(id, 5, begun.plusSeconds(10), "AUTHORISED", "CAPTURE_SENT", 1, 1);
      moves.add(id, 6, begun.plusSeconds(12), "CAPTURE_SENT", "PAID", 1, 1);
    } else {
      moves.add(id, 4, begun.plusSeconds(9), "CONFIRM_SENT", "CANCEL_SENT", 1, 1);
      moves.add(id, 5, begun.plusSeconds(10), "CANCEL_SENT", "CANCELLED", 1, 1);
    }
  }

  private String bytes() {
    var hash = new byte[32];
    random.nextBytes(hash);
    return "\\x" + HexFormat.of().formatHex(hash);
  }

  /** Copies what has been added, parents before children. */
  void copy(Connection connection) throws SQLException, IOException {
    copy(
        connection,
        "interaction (id, channel, caller_number, called_number, asterisk_unique_id, language,"
            + " started_at, answered_at, ended_at, outcome, journey)",
        interactions);
    copy(connection, "interaction_event (interaction_id, process, seq, at, kind, details)", events);
    copy(
        connection,
        "payment_request (id, interaction_id, asterisk_unique_id, fund, reference, amount_pence,"
            + " language, token_hash, token_expires_at, created_at)",
        requests);
    copy(
        connection,
        "payment (id, request_id, fund, reference, amount_pence, state, provider_id, provider,"
            + " receipt, lease_until, created_at, updated_at)",
        payments);
    copy(
        connection,
        "payment_attempt (payment_id, number, brand, last_four, provider_id, outcome,"
            + " decline_code, created_at, decided_at)",
        attempts);
    copy(
        connection,
        "payment_event (payment_id, version, at, from_state, to_state, attempt, epoch)",
        moves);
  }

  private static void copy(Connection connection, String into, CopyRows rows)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + into + " FROM STDIN", new StringReader(rows.take()));
  }
}
