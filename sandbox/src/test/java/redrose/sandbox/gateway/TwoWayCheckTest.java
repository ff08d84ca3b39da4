package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.gateway.books.Books;
import redrose.gateway.books.CheckReport;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard.Token;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.stripe.StripeBooks;
import redrose.gateway.stripe.StripeCardProvider;
import redrose.requests.Payment;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** Our books and the simulator's, made to differ in each way that they can. */
class TwoWayCheckTest {
  private final PaidBills bills = new PaidBills();
  private final StripeCardProvider provider = bills.simulator.provider();
  private Books books;

  @BeforeEach
  void open() {
    var theirs = new StripeBooks(bills.settings(), bills.registry);
    books =
        new Books("stripe", theirs, Optional.of(theirs), provider, bills.gateway, bills.registry);
  }

  @AfterEach
  void close() {
    bills.close();
  }

  @Test
  void booksThatAgreeGiveNoFinding() {
    var payment = bills.paid();
    bills.paid();
    bills.approved(payment, 1_000);
    bills.runner(Checkpoints.NONE).round();

    var report = check();
    assertThat(report.theirs()).isEqualTo(2);
    assertThat(report.ours()).isEqualTo(2);
    assertThat(findings()).isEmpty();
    assertThat(bills.oracle.rows("SELECT findings::text FROM provider_check")).containsExactly("0");
  }

  @Test
  void anOpenPaymentThatNobodyHereHasAUseForIsCancelled() {
    var orphan = openAtStripe(UUID.randomUUID());
    var held = openAtStripe(UUID.randomUUID());
    authorise(held);
    check();

    assertThat(bills.simulator.intent(orphan.providerId()).path("status").asText())
        .isEqualTo("canceled");
    assertThat(bills.simulator.intent(held.providerId()).path("amount_capturable").asLong())
        .isZero();
    assertThat(bills.oracle.rows("SELECT kind || ' ' || subject FROM finding"))
        .containsExactlyInAnyOrder(
            "ORPHAN_CANCELLED " + orphan.providerId(), "ORPHAN_CANCELLED " + held.providerId());
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aSecondPaymentAtStripeUnderOneNameOfOursIsCancelledAndTheFirstKept() {
    var payment = bills.paid();
    var second = openAtStripe(payment.id());
    check();

    assertThat(bills.simulator.intent(second.providerId()).path("status").asText())
        .isEqualTo("canceled");
    assertThat(findings()).containsExactly("ORPHAN_CANCELLED - -");
  }

  @Test
  void aPaymentThatIsNotSettledIsLeftToTheReconciler() {
    var begun = bills.begun();
    var open = openAtStripe(begun.id());
    check();

    assertThat(bills.simulator.intent(open.providerId()).path("status").asText())
        .isEqualTo("requires_payment_method");
    assertThat(findings()).isEmpty();
  }

  @Test
  void anOpenPaymentThatCanNotBeCancelledNowIsReported() {
    openAtStripe(UUID.randomUUID());
    bills.simulator.control.add(Fault.always("payment_intents.cancel", FaultKind.RESET_BEFORE));
    check();

    assertThat(findings()).containsExactly("ORPHAN_OPEN - -");
  }

  @Test
  void moneyForNoPaymentOfOursIsReportedAndNotTouched() {
    var orphan = openAtStripe(UUID.randomUUID());
    authorise(orphan);
    provider.capture(orphan, 1);
    check();

    assertThat(findings()).containsExactly("MONEY_WITHOUT_PAID 0 4250");
    assertThat(bills.simulator.intent(orphan.providerId()).path("amount_captured").asLong())
        .isEqualTo(PaidBills.AMOUNT_PENCE);
  }

  @Test
  void moneyForAPaymentThatIsCancelledHereIsReported() {
    change(bills.paid(), "state = 'CANCELLED'");
    check();

    assertThat(findings()).containsExactly("MONEY_WITHOUT_PAID 0 4250");
  }

  @Test
  void aPaymentThatIsPaidHereWithoutMoneyThereIsReported() {
    bills.paid();
    bills.simulator.control.reset();
    check();

    assertThat(findings()).containsExactly("PAID_WITHOUT_MONEY 4250 0");
  }

  @Test
  void anotherAmountIsReportedAndSeenAgainIsTheSameFinding() {
    change(bills.paid(), "amount_pence = 4251");

    assertThat(check().findings()).hasSize(1);
    assertThat(check().findings()).hasSize(1);
    assertThat(findings()).containsExactly("AMOUNT_DIFFERS 4251 4250");
    assertThat(bills.oracle.rows("SELECT (last_seen_at > first_seen_at)::text FROM finding"))
        .containsExactly("true");
  }

  @Test
  void aRefundMadeByHandAtStripeIsReported() throws StripeException {
    var payment = bills.paid();
    refundByHand(payment, 100);
    check();

    assertThat(findings()).containsExactly("REFUND_DIFFERS 0 100");
  }

  @Test
  void booksThatCanNotBeReadToTheEndGiveNoReport() {
    bills.paid();
    bills.simulator.control.add(Fault.always("payment_intents.list", FaultKind.RESET_BEFORE));

    assertThatExceptionOfType(BooksUnreadable.class).isThrownBy(this::check);
    assertThat(bills.oracle.rows("SELECT finished_at::text FROM provider_check"))
        .containsExactly((String) null);
  }

  @Test
  void newsOfASettledPaymentHasThatOneCompared() throws StripeException {
    var payment = bills.paid();
    books.look(payment.providerId().orElseThrow());
    books.look("pi_of_somebody_else");
    assertThat(findings()).isEmpty();
    refundByHand(payment, 100);
    books.look(payment.providerId().orElseThrow());

    assertThat(findings()).containsExactly("REFUND_DIFFERS 0 100");
  }

  /** As if a quarter of an hour had passed: what was begun just now is not compared yet. */
  private CheckReport check() {
    return books.check(Instant.now().plus(Duration.ofMinutes(15)), Duration.ofDays(1));
  }

  private java.util.List<String> findings() {
    return bills.oracle.rows(
        "SELECT concat_ws(' ', kind, coalesce(ours_pence::text, '-'),"
            + " coalesce(theirs_pence::text, '-')) FROM finding ORDER BY kind");
  }

  private ProviderPayment openAtStripe(UUID paymentId) {
    // a later attempt, so that it is another request than the payment's own
    var order = new PaymentOrder(paymentId, PaidBills.AMOUNT_PENCE, 9, Instant.now());
    return new ProviderPayment(paymentId, ((Opened) provider.open(order)).providerId());
  }

  private void authorise(ProviderPayment payment) {
    try (var card = Cards.good()) {
      var token = (Tokenised) provider.tokenise(payment, card, 1);
      provider.authorise(payment, new Token(token.cardToken()), 1);
    }
  }

  /** What no role of ours may do, and no trigger would let through. */
  private void change(Payment payment, String what) {
    bills.oracle.change(
        "SET session_replication_role = replica; UPDATE payment SET %s WHERE id = '%s'"
            .formatted(what, payment.id()));
  }

  private void refundByHand(Payment payment, long pence) throws StripeException {
    var params =
        RefundCreateParams.builder()
            .setPaymentIntent(payment.providerId().orElseThrow())
            .setAmount(pence)
            .build();
    StripeClient.builder()
        .setApiKey(Simulator.KEY)
        .setApiBase(bills.simulator.stripe.url())
        .build()
        .v1()
        .refunds()
        .create(params);
  }
}
