package redrose.requests.postgres;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.InteractionOutcome;
import redrose.requests.PaymentAttempt;
import redrose.requests.PaymentMoves;
import redrose.requests.PaymentState;
import redrose.requests.RefundMoves;
import redrose.requests.RefundState;

/** What the database itself refuses, whoever asks: tried as the owner, whom no right holds back. */
class InvariantsTest {
  private static Fixture fixture;

  @BeforeAll
  static void open() {
    fixture = new Fixture();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void theDatabaseKnowsTheSameMovesAsTheTable() throws SQLException {
    var moves =
        Arrays.stream(PaymentState.values())
            .flatMap(from -> PaymentMoves.from(from).stream().map(to -> from + ">" + to))
            .collect(toSet());

    var refundMoves =
        Arrays.stream(RefundState.values())
            .flatMap(from -> RefundMoves.from(from).stream().map(to -> from + ">" + to))
            .collect(toSet());

    assertThat(strings("SELECT from_state || '>' || to_state FROM payment_move")).isEqualTo(moves);
    assertThat(strings("SELECT from_state || '>' || to_state FROM refund_move"))
        .isEqualTo(refundMoves);
  }

  @Test
  void theDatabaseKnowsTheSameNamesAsTheEnumerations() throws SQLException {
    assertThat(namesInCheck("payment", "state")).isEqualTo(names(PaymentState.values()));
    assertThat(namesInCheck("refund", "state")).isEqualTo(names(RefundState.values()));
    assertThat(namesInCheck("interaction", "outcome"))
        .isEqualTo(names(InteractionOutcome.values()));
    assertThat(namesInCheck("payment_attempt", "outcome"))
        .isEqualTo(names(PaymentAttempt.Outcome.values()));
  }

  @ParameterizedTest
  @EnumSource
  void aMoveThatIsNotInTheTableIsRefused(PaymentState to) throws SQLException {
    var payment = fixture.confirmSent();
    var sql = "UPDATE payment SET state = '%s' WHERE id = '%s'".formatted(to, payment.id());

    if (to == PaymentState.INTENT) {
      assertRefused("payment_intent_has_no_provider", sql);
    } else if (to == payment.state() || PaymentMoves.isLegal(payment.state(), to)) {
      execute(sql);
    } else {
      assertRefused("may not go from CONFIRM_SENT to " + to, sql);
    }
  }

  @Test
  void aPaymentBeginsAsAnIntent() {
    fixture.opened();

    assertRefused(
        "begins as INTENT",
        """
        INSERT INTO payment (id, request_id, fund, reference, amount_pence, state, provider,
          provider_id, receipt, lease_until)
        SELECT gen_random_uuid(), id, fund, reference, amount_pence, 'PAID', 'stripe', 'pi_0',
          '00000000', now() FROM payment_request LIMIT 1
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount_pence = amount_pence + 1",
        "fund = 'other'",
        "reference = 'other'",
        "receipt = '00000001'",
        "token_hash = NULL",
        "provider = 'govukpay'",
        "provider_id = 'pi_other'",
        "epoch = epoch - 1",
        "version = version - 1",
        "created_at = now() - interval '1 day'"
      })
  void aPaymentKeepsWhatItBeganWith(String change) {
    var payment = fixture.cardReady();

    assertRefused(
        "keeps its", "UPDATE payment SET %s WHERE id = '%s'".formatted(change, payment.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'INTENT', provider_id = NULL, attempt = attempt + 1",
        "state = 'PM_READY', provider_id = NULL, attempt = attempt + 1",
        "provider_id = NULL"
      })
  void aPaymentKeepsItsIntentUnlessThatEndedWithADeclinedCard(String change) {
    var payment = fixture.confirmSent();

    assertRefused(
        "keeps its", "UPDATE payment SET %s WHERE id = '%s'".formatted(change, payment.id()));
  }

  @Test
  void anIntentThatTheProviderKnowsIsNoIntentAnyMore() {
    var payment = fixture.confirmSent();

    assertRefused(
        "payment_intent_has_no_provider",
        "UPDATE payment SET state = 'INTENT' WHERE id = '%s'".formatted(payment.id()));
  }

  @Test
  void aPaymentCanNotDifferFromItsRequest() {
    var request = fixture.request("differs");
    fixture.insert(request);

    assertRefused(
        "payment_request_id_fund_reference_amount_pence_fkey",
        """
        INSERT INTO payment (id, request_id, fund, reference, amount_pence, state, provider,
          receipt, lease_until)
        VALUES (gen_random_uuid(), '%s', 'social-care', 'differs', 1, 'INTENT', 'stripe',
          '00000002', now())
        """
            .formatted(request.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE payment_request SET amount_pence = 1",
        "DELETE FROM payment_request",
        "TRUNCATE payment_request CASCADE",
        "UPDATE payment_event SET to_state = 'PAID'",
        "DELETE FROM payment_event",
        "TRUNCATE payment_event"
      })
  void requestsAndTheEventsOfPaymentsAreOnlyEverAddedTo(String change) {
    fixture.opened();

    assertRefused("is only ever added to", change);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 100_000_000})
  void anAmountIsPositiveAndOneThatCanBeCharged(long amountPence) {
    assertRefused("amount_pence_check", insertRequest("amount", amountPence));
  }

  @Test
  void aReferenceThatCouldBeACardNumberIsRefusedHoweverItIsWritten() {
    var card = "42424242" + "42424242";

    assertRefused("reference_check", insertRequest(card, 100));
    assertRefused("reference_check", insertRequest(card.replaceAll("(....)", "$1 "), 100));
    assertRefused("reference_check", insertRequest(card.replaceAll("(....)(?!$)", "$1-"), 100));
  }

  @Test
  void aReferenceOfThatLengthThatIsNoCardNumberIsTaken() throws SQLException {
    execute(insertRequest("4242424242424241", 100));
  }

  private static String insertRequest(String reference, long amountPence) {
    return """
    INSERT INTO payment_request (id, interaction_id, asterisk_unique_id, fund, reference,
      amount_pence, language, token_hash, token_expires_at)
    VALUES (gen_random_uuid(), '%s', '1.1', 'social-care', '%s', %d, 'en',
      sha256('%s'::bytea), now())
    """
        .formatted(fixture.call().id(), reference, amountPence, reference.hashCode());
  }

  private static void assertRefused(String why, String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> execute(sql))
        .withMessageContaining(why)
        .matches(e -> e.getSQLState().startsWith("23"), "an integrity constraint");
  }

  private static void execute(String sql) throws SQLException {
    try (var owner = fixture.database.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Set<String> strings(String sql) throws SQLException {
    try (var owner = fixture.database.connect(OwnerRole.NAME);
        var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new HashSet<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Set<String> namesInCheck(String table, String column) throws SQLException {
    return strings(
        """
        SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1]
        FROM pg_constraint WHERE conname = '%s_%s_check'
        """
            .formatted(table, column));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(toSet());
  }
}
