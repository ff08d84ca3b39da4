package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.gateway.books.Books;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.stripe.StripeBooks;
import redrose.requests.Payment;
import redrose.requests.PaymentState;
import redrose.requests.RefundState;
import redrose.requests.postgres.Eventually;
import redrose.requests.postgres.TestDatabase;
import redrose.sandbox.crash.line.DatabaseServer;
import redrose.sandbox.crash.line.FreePort;

/**
 * A backup is restored that is days older than the money at Stripe: longer than Stripe remembers
 * the keys of requests.
 */
class OldBackupTest {
  @TempDir Path folder;
  private DatabaseServer server;
  private PaidBills bills;

  @BeforeEach
  void open() throws Exception {
    server = DatabaseServer.start(folder.resolve("pg"), folder.resolve("pg.log"), FreePort.any());
    bills = new PaidBills(new Simulator(), TestDatabase.at(server.port()));
    bills.simulator.control.standBehind(3);
  }

  @AfterEach
  void close() throws Exception {
    bills.close();
    server.close();
  }

  @Test
  void whatWasUnderWayThenEndsAsItEndedAndMoneyMovesOnce() throws Exception {
    var carded = bills.begun();
    var charge = bills.withACard(carded);
    awaitState(carded, PaymentState.PM_READY);
    var refund = bills.approved(bills.paid(), 1_000);
    var backup = takeBackup();

    PaidBills.pay(charge);
    bills.runner(Checkpoints.NONE).round();
    assertThat(bills.moneyBack(refund)).isEqualTo(1_000);
    restore(backup);
    assertThat(stateOf(carded)).isEqualTo(PaymentState.PM_READY);
    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.APPROVED);
    bills.reconcile();
    bills.runner(Checkpoints.NONE).round();

    assertThat(stateOf(carded)).isEqualTo(PaymentState.PAID);
    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.moneyBack(refund)).isEqualTo(1_000);
    bills.oracle.moneyAndRecordsAgree();
    assertThat(findings()).isEmpty();
  }

  @Test
  void aRefundThatIsApprovedOnceMoreGoesBackOnce() throws Exception {
    var bill = bills.refunds.bill(bills.paid().receipt()).orElseThrow();
    var asked = bills.refunds.ask(bill, 1_000, "goodwill", "Ada");
    var backup = takeBackup();

    bills.refunds.decide(asked.id(), true, "Grace");
    bills.runner(Checkpoints.NONE).round();
    restore(backup);
    bills.refunds.decide(asked.id(), true, "Grace");
    bills.runner(Checkpoints.NONE).round();

    assertThat(bills.stateOf(asked)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.moneyBack(asked)).isEqualTo(1_000);
    assertThat(findings()).isEmpty();
  }

  @Test
  void moneyThatTheBackupKnowsNothingOfIsReported() throws Exception {
    bills.paid();
    var begun = bills.begun();
    var refunded = bills.paid();
    var backup = takeBackup();

    PaidBills.pay(bills.withACard(begun));
    var later = bills.paid();
    var refund = bills.approved(refunded, 500);
    bills.runner(Checkpoints.NONE).round();
    assertThat(bills.moneyBack(refund)).isEqualTo(500);
    var moved = idsAtStripe(begun, later);
    restore(backup);
    bills.reconcile();

    assertThat(stateOf(begun)).isEqualTo(PaymentState.CANCELLED);
    assertThat(findings())
        .containsExactlyInAnyOrder(
            "MONEY_WITHOUT_PAID " + moved.getFirst() + " 4250",
            "MONEY_WITHOUT_PAID " + moved.getLast() + " 4250",
            "REFUND_DIFFERS " + refunded.providerId().orElseThrow() + " 500");
    for (var id : moved) {
      assertThat(bills.simulator.intent(id).path("amount_refunded").asLong()).isZero();
    }
  }

  private BaseBackup takeBackup() throws Exception {
    var copy = Files.createDirectory(folder.resolve("backup")).resolve("pg");
    return BaseBackup.take(server, folder.resolve("pg"), copy);
  }

  /** Leases of then are over, as they are after days. */
  private void restore(BaseBackup backup) throws Exception {
    backup.restore();
    bills.simulator.control.standBehind(0);
    for (var table : List.of("payment", "refund")) {
      bills.oracle.change("UPDATE " + table + " SET lease_until = now() - interval '1 day'");
    }
  }

  private List<String> idsAtStripe(Payment... payments) {
    return List.of(payments).stream()
        .map(payment -> bills.payments.find(payment.id()).orElseThrow().providerId().orElseThrow())
        .toList();
  }

  private void awaitState(Payment payment, PaymentState state) {
    Eventually.isTrue(() -> stateOf(payment) == state);
  }

  private PaymentState stateOf(Payment payment) {
    return bills.payments.find(payment.id()).orElseThrow().state();
  }

  /** What the nightly check says: its kind, Stripe's id and how much Stripe has. */
  private List<String> findings() {
    var theirs = new StripeBooks(bills.settings(), bills.registry);
    new Books(
            "stripe",
            theirs,
            Optional.of(theirs),
            bills.simulator.provider(),
            bills.gateway,
            bills.registry)
        .check(Instant.now().plus(Duration.ofMinutes(15)), Duration.ofDays(7));
    return bills.oracle.rows("SELECT concat_ws(' ', kind, provider_id, theirs_pence) FROM finding");
  }
}
