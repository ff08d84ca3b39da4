package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.requests.Bill;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.KnownPayment;
import redrose.requests.Payment;
import redrose.requests.PaymentState;

class KnownPaymentsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final long AMOUNT_PENCE = 12_345;

  private static Fixture fixture;
  private static KnownPayments known;

  @BeforeAll
  static void open() {
    fixture = new Fixture();
    known = new KnownPayments(fixture.ivr);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static Bill bill(Payment payment) {
    return new Bill(payment.fund(), payment.reference());
  }

  private static List<String> untoldReceipts() {
    return known.untold("+441772000001", DAY).stream().map(KnownPayment::receipt).toList();
  }

  @Test
  void aPaidBillOfTheSameAmountStandsInTheWayForADay() {
    var paid = fixture.paid();

    assertThat(known.inTheWay(bill(paid), AMOUNT_PENCE, DAY))
        .hasValueSatisfying(
            payment -> {
              assertThat(payment.isPaid()).isTrue();
              assertThat(payment.receipt()).isEqualTo(paid.receipt());
              assertThat(payment.madeAt()).isAfter(paid.createdAt());
            });
    assertThat(known.inTheWay(bill(paid), AMOUNT_PENCE + 1, DAY)).isEmpty();
    assertThat(known.inTheWay(bill(paid), AMOUNT_PENCE, Duration.ZERO)).isEmpty();
    assertThat(known.inTheWay(new Bill("parking", paid.reference()), AMOUNT_PENCE, DAY)).isEmpty();
  }

  @Test
  void aLinkOfTheDayBeforeYesterdayThatWasPaidYesterdayStandsInTheWayForADayFromThen()
      throws SQLException {
    var paid = fixture.paid();
    try (var superuser = fixture.database.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("ALTER TABLE payment DISABLE TRIGGER payment_moves_legally");
      statement.execute(
          "UPDATE payment SET created_at = now() - interval '40 hours',"
              + " updated_at = now() - interval '20 hours' WHERE id = '%s'".formatted(paid.id()));
      statement.execute("ALTER TABLE payment ENABLE TRIGGER payment_moves_legally");
    }

    var twentyHoursAgo = Instant.now().minus(Duration.ofHours(20));
    assertThat(known.inTheWay(bill(paid), AMOUNT_PENCE, DAY))
        .hasValueSatisfying(
            payment ->
                assertThat(payment.madeAt())
                    .isBetween(twentyHoursAgo.minusSeconds(600), twentyHoursAgo));
    assertThat(known.inTheWay(bill(paid), AMOUNT_PENCE, Duration.ofHours(19))).isEmpty();
  }

  @Test
  void anUnsettledOneStandsInTheWayWhateverItsAmountAndAge() {
    var open = fixture.confirmSent();

    assertThat(known.inTheWay(bill(open), 1, Duration.ZERO))
        .hasValueSatisfying(payment -> assertThat(payment.isOpen()).isTrue());
  }

  @Test
  void aPaymentThatWasGivenUpStandsInNobodysWay() {
    var opened = fixture.opened();
    fixture.payments.move(opened, PaymentState.CANCELLED, Map.of());

    assertThat(known.inTheWay(bill(opened), AMOUNT_PENCE, DAY)).isEmpty();
    assertThat(known.latest(List.of(bill(opened)), DAY))
        .hasValueSatisfying(
            payment -> assertThat(payment.state()).isEqualTo(PaymentState.CANCELLED));
  }

  @Test
  void ofSeveralBillsTheOneThatWasPaidIsFound() {
    var paid = fixture.paid();

    assertThat(known.latest(List.of(new Bill("library", "1"), bill(paid)), DAY))
        .map(KnownPayment::receipt)
        .contains(paid.receipt());
    assertThat(known.latest(List.of(), DAY)).isEmpty();
    assertThat(known.latest(List.of(bill(paid)), Duration.ZERO)).isEmpty();
  }

  @Test
  void whatACallerWasNotToldIsUntoldUntilTheyAreTold() throws SQLException {
    var paid = fixture.paid();
    var open = fixture.confirmSent();
    var stopped = fixture.opened();
    fixture.payments.move(stopped, PaymentState.CANCELLED, Map.of());
    var lapsed = fixture.opened();
    fixture.payments.move(lapsed, PaymentState.CANCELLED, Map.of());
    endUnsettled(lapsed);

    assertThat(untoldReceipts())
        .contains(paid.receipt(), open.receipt(), lapsed.receipt())
        .doesNotContain(stopped.receipt());

    var call = UUID.randomUUID();
    known.told(bill(paid), call);
    known.told(bill(paid), call);
    known.told(bill(open), call);
    known.toldOfRequest(lapsed.requestId(), call);
    assertThat(untoldReceipts())
        .contains(open.receipt())
        .doesNotContain(paid.receipt(), lapsed.receipt());
  }

  @Test
  void anotherNumberAndAnotherDayHaveNothingUntold() {
    fixture.paid();

    assertThat(known.untold("+441772000009", DAY)).isEmpty();
    assertThat(known.untold("+441772000001", Duration.ZERO)).isEmpty();
  }

  /** The call of a payment ended with "we are checking". */
  private static void endUnsettled(Payment payment) throws SQLException {
    Interaction call;
    try (var superuser = fixture.database.superuser();
        var query =
            superuser.prepareStatement("SELECT interaction_id FROM payment_request WHERE id = ?")) {
      query.setObject(1, payment.requestId());
      try (var rows = query.executeQuery()) {
        rows.next();
        var id = rows.getObject(1, UUID.class);
        call = new Interactions(fixture.ivr).find(id).orElseThrow();
      }
    }
    new InteractionEvents(fixture.ivr)
        .append(
            List.of(call.ended(Instant.now(), InteractionOutcome.PAYMENT_UNSETTLED)), List.of());
  }
}
