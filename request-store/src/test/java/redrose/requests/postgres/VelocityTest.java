package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.requests.CardFacts;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.Redemption;
import redrose.requests.Redemption.Limited;
import redrose.requests.Redemption.Opened;
import redrose.requests.Redemption.Whose;
import redrose.requests.VelocityLimits;

/** Who tries card after card is stopped; who pays is not. */
class VelocityTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final AtomicInteger LAST = new AtomicInteger();

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
  void aCallerWithTooManyDeclinesIsNotLetInAndAnotherIs() {
    var limits = new VelocityLimits(2, 0, 0, 0, HOUR);
    decline(begin("+441111", fresh()));
    assertThat(redeem("+441111", fresh(), limits)).isInstanceOf(Opened.class);
    decline(begin("+441111", fresh()));

    assertThat(redeem("+441111", fresh(), limits)).isInstanceOf(Limited.class);
    assertThat(redeem("+441112", fresh(), limits)).isInstanceOf(Opened.class);
  }

  @Test
  void aBillWithTooManyDeclinesIsNotTakenFromAnybody() {
    var limits = new VelocityLimits(0, 0, 2, 0, HOUR);
    var bill = fresh();
    giveUp(decline(decline(begin("+441113", bill))));

    assertThat(redeem("+441114", bill, limits)).isInstanceOf(Limited.class);
    assertThat(redeem("+441114", fresh(), limits)).isInstanceOf(Opened.class);
  }

  @Test
  void callersWhoWithholdTheirNumberShareOneLimitThatPaymentsWiden() {
    var limits = new VelocityLimits(1, 2, 0, 0, HOUR);
    giveUp(decline(begin(null, fresh())));
    assertThat(redeem(null, fresh(), limits)).isInstanceOf(Opened.class);
    pay(begin(null, fresh()));
    giveUp(decline(begin(null, fresh())));
    assertThat(redeem(null, fresh(), limits)).isInstanceOf(Opened.class);
    giveUp(decline(begin(null, fresh())));

    assertThat(redeem(null, fresh(), limits))
        .isInstanceOfSatisfying(Limited.class, is -> assertThat(is.of()).isEqualTo(Whose.WITHHELD));
    assertThat(redeem("+441119", fresh(), limits)).isInstanceOf(Opened.class);
    pay(begin(null, fresh()));
    assertThat(redeem(null, fresh(), limits)).isInstanceOf(Opened.class);
  }

  @Test
  void whatWasPaidDoesNotCount() {
    var limits = new VelocityLimits(1, 0, 1, 1, HOUR);
    var card = card();
    var payment = begin("+441115", fresh());
    payment = fixture.payments.move(ready(payment, card), PaymentState.CONFIRM_SENT, Map.of());
    fixture.payments.authorised(payment);

    assertThat(redeem("+441115", fresh(), limits)).isInstanceOf(Opened.class);
    assertThat(payments(limits).isLimited(card)).isFalse();
  }

  @Test
  void aCardThatWasDeclinedTooOftenIsKnownAgainByItsFingerprint() {
    var limits = new VelocityLimits(0, 0, 0, 2, HOUR);
    var card = card();
    decline(begin("+441116", fresh()), card);
    assertThat(payments(limits).isLimited(card)).isFalse();
    decline(begin("+441117", fresh()), card);

    assertThat(payments(limits).isLimited(card)).isTrue();
    assertThat(payments(limits).isLimited(card())).isFalse();
    assertThat(payments(limits).isLimited(Fixture.CARD)).isFalse();
    assertThat(payments(VelocityLimits.NONE).isLimited(card)).isFalse();
  }

  @Test
  void whatIsLongAgoDoesNotCount() {
    var limits = new VelocityLimits(1, 0, 1, 1, Duration.ZERO);
    var bill = fresh();
    giveUp(decline(begin("+441118", bill)));

    assertThat(redeem("+441118", bill, limits)).isInstanceOf(Opened.class);
  }

  private static String fresh() {
    return "velocity-" + LAST.incrementAndGet();
  }

  private static CardFacts card() {
    return new CardFacts(
        "visa", "4242", Optional.of("pm_1"), Optional.of("print-" + LAST.incrementAndGet()));
  }

  private static Payments payments(VelocityLimits limits) {
    return new Payments(fixture.gateway, Fixture.LEASE, limits);
  }

  private static Redemption redeem(String caller, String bill, VelocityLimits limits) {
    var call = Interaction.call(caller, "1000", "2." + LAST.incrementAndGet(), Instant.now());
    new InteractionEvents(fixture.ivr).append(List.of(call), List.of());
    var request = PaymentRequest.of(call, "social-care", bill, 100);
    var token = HandoverToken.random();
    new PaymentRequests(fixture.ivr).insert(request, token);
    return new Handover(fixture.gateway, Fixture.LEASE, "stripe", limits)
        .redeem(token, request.asteriskUniqueId());
  }

  private static Payment begin(String caller, String bill) {
    var opened = ((Opened) redeem(caller, bill, VelocityLimits.NONE)).payment();
    return fixture.payments.intentCreated(opened, "pi_" + opened.receipt());
  }

  private static Payment ready(Payment payment, CardFacts card) {
    return fixture.payments.cardReady(payment, card);
  }

  private static Payment decline(Payment payment) {
    return decline(payment, Fixture.CARD);
  }

  private static Payment decline(Payment payment, CardFacts card) {
    var sent = fixture.payments.move(ready(payment, card), PaymentState.CONFIRM_SENT, Map.of());
    return fixture.payments.declined(sent, "do_not_honour");
  }

  private static void pay(Payment payment) {
    var sent =
        fixture.payments.move(ready(payment, Fixture.CARD), PaymentState.CONFIRM_SENT, Map.of());
    var authorised = fixture.payments.authorised(sent);
    var capturing = fixture.payments.move(authorised, PaymentState.CAPTURE_SENT, Map.of());
    fixture.payments.move(capturing, PaymentState.PAID, Map.of());
  }

  private static void giveUp(Payment payment) {
    var sent = fixture.payments.move(payment, PaymentState.CANCEL_SENT, Map.of());
    fixture.payments.move(sent, PaymentState.CANCELLED, Map.of());
  }
}
