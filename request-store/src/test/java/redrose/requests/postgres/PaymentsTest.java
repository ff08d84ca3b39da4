package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.requests.LeaseLost;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentState;
import redrose.requests.StoreFailure;

class PaymentsTest {
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
  void aPaymentGoesFromIntentToPaidAndEachMoveIsAnEvent() throws SQLException {
    var payments = fixture.payments;
    var authorised = payments.authorised(fixture.confirmSent());
    var sent = payments.move(authorised, PaymentState.CAPTURE_SENT, Map.of());
    var paid = payments.move(sent, PaymentState.PAID, Map.of("capturedPence", 12_345L));

    assertThat(payments.find(paid.id())).contains(paid);
    assertThat(paid.state()).isEqualTo(PaymentState.PAID);
    assertThat(events(paid.id()))
        .containsExactly(
            "null>INTENT {}",
            "INTENT>PI_CREATED {}",
            "PI_CREATED>PM_READY {}",
            "PM_READY>CONFIRM_SENT {}",
            "CONFIRM_SENT>AUTHORISED {}",
            "AUTHORISED>CAPTURE_SENT {}",
            "CAPTURE_SENT>PAID {\"capturedPence\": 12345}");
    assertThat(new PaymentOutcomes(fixture.ivr).find(paid.requestId()))
        .contains(new PaymentOutcome(PaymentState.PAID, paid.receipt(), 12_345));
  }

  @Test
  void aDeclineGoesBackToAReadyCardWithTheNextAttempt() throws SQLException {
    var declined = fixture.payments.declined(fixture.confirmSent(), "insufficient_funds");

    assertThat(declined.state()).isEqualTo(PaymentState.PM_READY);
    assertThat(declined.attempt()).isEqualTo(2);
    assertThat(events(declined.id()))
        .last()
        .isEqualTo("CONFIRM_SENT>PM_READY {\"declineCode\": \"insufficient_funds\"}");
  }

  @Test
  void anIntentThatEndsWithItsCardIsKeptWithTheCardAndTheNextCardGetsItsOwn() throws SQLException {
    var payments = fixture.payments;
    var sent = fixture.confirmSent();
    var declined = payments.declinedForGood(sent, "p0010");

    assertThat(declined.state()).isEqualTo(PaymentState.INTENT);
    assertThat(declined.attempt()).isEqualTo(2);
    assertThat(declined.providerId()).isEmpty();
    assertThat(payments.find(declined.id())).contains(declined);

    var again = payments.intentCreated(declined, "pi_again_" + declined.receipt());
    payments.cardReady(again, new redrose.requests.CardFacts("visa", "0002", Optional.empty()));

    assertThat(
            rows(
                "SELECT number || ' ' || provider_id || ' ' || coalesce(provider_method, 'none')"
                    + " FROM payment_attempt WHERE payment_id = ? ORDER BY number",
                declined.id()))
        .containsExactly(
            "1 " + sent.providerId().orElseThrow() + " pm_1",
            "2 " + again.providerId().orElseThrow() + " none");
  }

  @Test
  void aPaymentWhoseIntentHasEndedIsGivenUpWithoutTheProvider() {
    var declined = fixture.payments.declinedForGood(fixture.confirmSent(), "p0010");

    assertThat(fixture.payments.move(declined, PaymentState.CANCELLED, Map.of()).state())
        .isEqualTo(PaymentState.CANCELLED);
  }

  @Test
  void afterThreeDeclinesNoFurtherCardCanBeCharged() {
    var payments = fixture.payments;
    var payment = payments.declined(fixture.confirmSent(), "generic_decline");
    for (var card = 2; card <= 3; card++) {
      var ready = payments.cardReady(payment, Fixture.CARD);
      var sent = payments.move(ready, PaymentState.CONFIRM_SENT, Map.of());
      payment = payments.declined(sent, "generic_decline");
    }
    var spent = payment;

    assertThat(spent.mayTryCard()).isFalse();
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> payments.cardReady(spent, Fixture.CARD));
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> payments.move(spent, PaymentState.CONFIRM_SENT, Map.of()));
    assertThat(payments.find(spent.id())).contains(spent);
  }

  @Test
  void aCardThatTheCallerThoughtBetterOfIsReplaced() throws SQLException {
    var ready = fixture.cardReady();
    var other = new redrose.requests.CardFacts("amex", "0005", Optional.of("pm_2"));

    fixture.payments.cardReady(ready, other);

    assertThat(attempts(ready.id())).containsExactly("1 amex 0005 null");
  }

  @Test
  void aMoveThatTheTableDoesNotHaveIsNotEvenTried() {
    var opened = fixture.opened();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.payments.move(opened, PaymentState.PAID, Map.of()));
  }

  @Test
  void aMoveMadeTwiceIsMadeOnce() throws SQLException {
    var ready = fixture.cardReady();
    fixture.payments.move(ready, PaymentState.CONFIRM_SENT, Map.of());
    var before = events(ready.id());

    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> fixture.payments.move(ready, PaymentState.CONFIRM_SENT, Map.of()));
    assertThat(events(ready.id())).isEqualTo(before);
  }

  @Test
  void aPaymentThatNobodyBeganHasNoOutcome() {
    assertThat(new PaymentOutcomes(fixture.ivr).find(UUID.randomUUID()))
        .isEqualTo(Optional.empty());
  }

  private static List<String> events(UUID payment) throws SQLException {
    return rows(
        "SELECT coalesce(from_state, 'null') || '>' || to_state || ' ' || details FROM"
            + " payment_event WHERE payment_id = ? ORDER BY version",
        payment);
  }

  private static List<String> attempts(UUID payment) throws SQLException {
    return rows(
        "SELECT number || ' ' || brand || ' ' || last_four || ' ' || coalesce(outcome, 'null')"
            + " FROM payment_attempt WHERE payment_id = ? ORDER BY number",
        payment);
  }

  private static List<String> rows(String sql, UUID payment) throws SQLException {
    try (var connection = fixture.database.connect(RoleMatrix.CONSOLE);
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, payment);
      var found = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
