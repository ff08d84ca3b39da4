package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.LeaseLost;
import redrose.requests.PaidBill;
import redrose.requests.Refund;
import redrose.requests.RefundDue;
import redrose.requests.RefundMoves;
import redrose.requests.RefundRefused;
import redrose.requests.RefundRefused.Reason;
import redrose.requests.RefundState;

/** Refunds asked for, decided and carried out, each step under the role that takes it. */
class RefundsTest {
  private static Fixture fixture;
  private static Database console;
  private static Refunds refunds;
  private static RefundWork work;

  @BeforeAll
  static void open() {
    fixture = new Fixture();
    console = fixture.database.open(RoleMatrix.CONSOLE);
    refunds = new Refunds(console);
    work = new RefundWork(fixture.gateway, Fixture.LEASE, Set.of("stripe"));
  }

  @AfterAll
  static void close() {
    console.close();
    fixture.close();
  }

  @Test
  void aRefundIsAskedForApprovedSentAndDone() throws SQLException {
    var bill = paid();
    var asked = refunds.ask(bill, 1_250, "paid twice", "Ada");
    var approved = refunds.decide(asked.id(), true, "Grace");
    var due = take(asked.id());
    var sent = work.sent(due.refund());
    var done = work.refunded(sent, "re_" + bill.receipt());

    assertThat(asked.state()).isEqualTo(RefundState.REQUESTED);
    assertThat(approved.refund().state()).isEqualTo(RefundState.APPROVED);
    assertThat(approved.decidedBy()).contains("Grace");
    assertThat(due.paymentProviderId()).isEqualTo("pi_" + bill.receipt());
    assertThat(due.paidPence()).isEqualTo(12_345);
    assertThat(due.refundedPence()).isZero();
    assertThat(done.state()).isEqualTo(RefundState.REFUNDED);
    assertThat(look(bill).leftPence()).isEqualTo(12_345 - 1_250);
    assertThat(events(asked.id()))
        .containsExactly(
            "0 null>REQUESTED Ada",
            "1 REQUESTED>APPROVED Grace",
            "2 APPROVED>REFUND_SENT null",
            "3 REFUND_SENT>REFUNDED null");
  }

  @Test
  void aRejectedRefundTakesNothing() {
    var bill = paid();
    var asked = refunds.ask(bill, 1, "mistake", "Ada");

    assertThat(refunds.decide(asked.id(), false, "Grace").refund().state())
        .isEqualTo(RefundState.REJECTED);
    assertThat(look(bill).leftPence()).isEqualTo(12_345);
    assertThat(work.take(100)).noneMatch(due -> due.refund().id().equals(asked.id()));
  }

  @Test
  void aFailedRefundGivesBackWhatWasLeft() {
    var bill = paid();
    var sent = sent(bill, 12_345);

    assertThat(look(bill).leftPence()).isZero();
    assertThat(work.failed(sent, Optional.empty(), "charge_disputed").failureCode())
        .contains("charge_disputed");
    assertThat(look(bill).leftPence()).isEqualTo(12_345);
  }

  @Test
  void nobodyDecidesTheirOwnRefundNotEvenInCapitals() {
    var asked = refunds.ask(paid(), 100, "goodwill", "Ada");

    assertRefused(Reason.SAME_PERSON, () -> refunds.decide(asked.id(), true, "ADA"));
    assertThat(refunds.find(asked.id()).orElseThrow().refund().state())
        .isEqualTo(RefundState.REQUESTED);
  }

  @Test
  void aRefundIsRefusedWhereTheMoneyIsNotThere() {
    var unpaid = fixture.cardReady();
    var bill = paid();

    assertRefused(Reason.NOT_PAID, () -> ask(refunds.bill(unpaid.receipt()).orElseThrow(), 1));
    assertRefused(Reason.OVER_WHAT_IS_LEFT, () -> ask(bill, 12_346));
    assertRefused(Reason.NOT_VALID, () -> ask(bill, 0));
    assertRefused(Reason.NOT_VALID, () -> ask(bill, -1));
    approve(ask(bill, 12_345));
    assertRefused(Reason.ALREADY_REFUNDED, () -> ask(look(bill), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "card 4242 4242-4242 4242 was charged twice"})
  void aReasonIsGivenAndHoldsNoCard(String reason) {
    var bill = paid();

    assertRefused(Reason.NOT_VALID, () -> refunds.ask(bill, 1, reason, "Ada"));
  }

  @Test
  void whatIsLeftMustBeWhatWasShown() {
    var bill = paid();
    var first = ask(bill, 100);
    var second = ask(bill, 100);
    approve(first);

    assertRefused(Reason.LEFT_HAS_CHANGED, () -> ask(bill, 100));
    assertRefused(Reason.LEFT_HAS_CHANGED, () -> approve(second));
    assertThat(refunds.decide(second.id(), false, "Grace").refund().state())
        .isEqualTo(RefundState.REJECTED);
  }

  @Test
  void unknownAndDecidedRefundsAreTold() {
    var asked = ask(paid(), 100);
    approve(asked);

    assertRefused(Reason.NO_SUCH_REFUND, () -> refunds.decide(UUID.randomUUID(), true, "Grace"));
    assertRefused(Reason.ALREADY_DECIDED, () -> approve(asked));
    assertRefused(Reason.ALREADY_DECIDED, () -> refunds.decide(asked.id(), false, "Katherine"));
    assertThat(refunds.bill("00000000")).isEmpty();
  }

  @Test
  void ofManyApprovalsAtOnceOneCounts() throws Exception {
    var bill = paid();
    var asked = ask(bill, 10_000);
    var outcomes = atOnce(6, n -> refunds.decide(asked.id(), true, "Approver " + n));

    assertThat(outcomes).hasSize(5).containsOnly(Reason.ALREADY_DECIDED);
    assertThat(look(bill).leftPence()).isEqualTo(2_345);
  }

  @Test
  void refundsApprovedAtOnceNeverAddUpToMoreThanWasPaid() throws Exception {
    var bill = paid();
    var asked = new ArrayList<Refund>();
    for (int n = 0; n < 6; n++) {
      asked.add(ask(bill, 4_000));
    }
    var outcomes = atOnce(6, n -> refunds.decide(asked.get(n).id(), true, "Grace"));

    assertThat(outcomes).hasSize(5).containsOnly(Reason.LEFT_HAS_CHANGED);
    assertThat(look(bill).leftPence()).isEqualTo(12_345 - 4_000);
  }

  @Test
  void aDoubleClickedRequestIsApprovedOnce() throws Exception {
    var bill = paid();
    atOnce(4, n -> ask(bill, 12_345));
    var asked = refunds.of(bill.paymentId());
    var outcomes = atOnce(4, n -> approve(asked.get(n).refund()));

    assertThat(asked).hasSize(4);
    assertThat(outcomes).hasSize(3).containsOnly(Reason.LEFT_HAS_CHANGED);
    assertThat(look(bill).leftPence()).isZero();
  }

  @Test
  void theOwnerCanNotApproveWithoutADecisionNorOverdraw() {
    var bill = paid();
    var asked = ask(bill, 100);

    assertOwnerRefused(
        "decided by a second person",
        "UPDATE refund SET state = 'APPROVED', version = 1 WHERE id = '%s'".formatted(asked.id()));
    assertOwnerRefused(
        "refunds_within_captured",
        "UPDATE payment SET refund_pence = 12346 WHERE id = '%s'".formatted(bill.paymentId()));
    assertOwnerRefused(
        "refunds_of_paid",
        "UPDATE payment SET refund_pence = 1 WHERE id = '%s'".formatted(fixture.cardReady().id()));
  }

  @ParameterizedTest
  @EnumSource
  void aMoveThatIsNotInTheTableIsRefused(RefundState to) {
    var sent = sent(paid(), 100);
    var sql =
        "UPDATE refund SET state = '%s', version = version + 1 WHERE id = '%s'"
            .formatted(to, sent.id());

    if (to != sent.state() && !RefundMoves.isLegal(sent.state(), to)) {
      assertOwnerRefused("may not go from REFUND_SENT to " + to, sql);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount_pence = amount_pence + 1",
        "left_when_shown_pence = 1",
        "reason = 'other'",
        "requested_by = 'other'",
        "provider_id = 're_other'",
        "attempt = attempt - 1",
        "epoch = epoch - 1",
        "version = version - 1",
        "created_at = now() - interval '1 day'"
      })
  void aRefundKeepsWhatItBeganWith(String change) {
    var sent = work.pending(sent(paid(), 100), "re_" + UUID.randomUUID());

    assertOwnerRefused(
        "keeps what it began with",
        "UPDATE refund SET %s WHERE id = '%s'".formatted(change, sent.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM refund_event",
        "UPDATE refund_event SET person = 'other'",
        "UPDATE refund_decision SET decided_by = 'other'",
        "DELETE FROM refund_decision",
        "DELETE FROM refund",
        "TRUNCATE refund CASCADE"
      })
  void refundsAreOnlyEverAddedTo(String change) {
    approve(ask(paid(), 100));

    assertOwnerRefused("is only ever added to", change);
  }

  @Test
  void oneRefundOfAPaymentIsOnItsWayAtATime() {
    var bill = paid();
    var first = ask(bill, 100);
    approve(first);
    var second = ask(look(bill), 200);
    approve(second);
    var sent = work.sent(take(first.id()).refund());

    assertThat(work.take(100)).noneMatch(due -> due.refund().id().equals(second.id()));
    work.refunded(sent, "re_" + first.id());
    assertThat(take(second.id()).refundedPence()).isEqualTo(100);
  }

  @Test
  void aRefundWhoseWorkerIsGoneIsTakenOverAndTheOldWorkerFencedOff() {
    var impatient = new RefundWork(fixture.gateway, Duration.ofMillis(-1), Set.of("stripe"));
    var asked = ask(paid(), 100);
    approve(asked);
    var old = take(impatient, asked.id());
    var taken = take(work, asked.id());

    assertThat(taken.refund().epoch()).isGreaterThan(old.refund().epoch());
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> work.sent(old.refund()));
    assertThat(work.sent(taken.refund()).state()).isEqualTo(RefundState.REFUND_SENT);
  }

  @Test
  void newsOfARefundHasItLookedAtSooner() {
    var sent = work.pending(sent(paid(), 100), "re_hasten");

    assertThat(work.take(100)).noneMatch(due -> due.refund().id().equals(sent.id()));
    assertThat(work.hasten("re_hasten")).isTrue();
    assertThat(work.hasten("re_nobody")).isFalse();
    assertThat(work.take(100)).anyMatch(due -> due.refund().id().equals(sent.id()));
  }

  @Test
  void aMoveThatIsNotInTheTableIsAFaultOfTheCaller() {
    var asked = ask(paid(), 100);

    assertThatIllegalArgumentException().isThrownBy(() -> work.sent(asked));
  }

  private static PaidBill paid() {
    return refunds.bill(fixture.paid().receipt()).orElseThrow();
  }

  private static PaidBill look(PaidBill bill) {
    return refunds.bill(bill.paymentId().toString()).orElseThrow();
  }

  private static Refund ask(PaidBill shown, long amountPence) {
    return refunds.ask(shown, amountPence, "goodwill", "Ada");
  }

  private static Refund approve(Refund asked) {
    return refunds.decide(asked.id(), true, "Grace").refund();
  }

  private static Refund sent(PaidBill bill, long amountPence) {
    var asked = ask(bill, amountPence);
    approve(asked);
    return work.sent(take(asked.id()).refund());
  }

  private static RefundDue take(UUID refundId) {
    return take(work, refundId);
  }

  private static RefundDue take(RefundWork by, UUID refundId) {
    return by.take(100).stream()
        .filter(due -> due.refund().id().equals(refundId))
        .findFirst()
        .orElseThrow();
  }

  private static void assertRefused(Reason reason, Callable<?> step) {
    assertThatExceptionOfType(RefundRefused.class)
        .isThrownBy(step::call)
        .matches(refused -> refused.reason() == reason, "refused as " + reason);
  }

  private static void assertOwnerRefused(String why, String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () -> {
              try (var owner = fixture.database.connect(OwnerRole.NAME);
                  var statement = owner.createStatement()) {
                statement.execute(sql);
              }
            })
        .withMessageContaining(why)
        .matches(e -> e.getSQLState().startsWith("23"), "an integrity constraint");
  }

  /** Why each was refused that was. */
  private static List<Reason> atOnce(int people, IntConsumer step) throws Exception {
    var together = new CyclicBarrier(people);
    var refused = new CopyOnWriteArrayList<Reason>();
    var ends = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(people)) {
      for (int n = 0; n < people; n++) {
        int number = n;
        ends.add(
            threads.submit(
                () -> {
                  together.await(60, TimeUnit.SECONDS);
                  try {
                    step.accept(number);
                  } catch (RefundRefused e) {
                    refused.add(e.reason());
                  }
                  return null;
                }));
      }
      for (var end : ends) {
        end.get(60, TimeUnit.SECONDS);
      }
    }
    return refused;
  }

  private static List<String> events(UUID refundId) throws SQLException {
    try (var owner = fixture.database.connect(OwnerRole.NAME);
        var query =
            owner.prepareStatement(
                "SELECT concat(version, ' ', coalesce(from_state, 'null'), '>', to_state, ' ',"
                    + " coalesce(person, 'null')) FROM refund_event WHERE refund_id = ?"
                    + " ORDER BY version")) {
      query.setObject(1, refundId);
      try (var rows = query.executeQuery()) {
        var found = new ArrayList<String>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }
}
