package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.Redemption;
import redrose.requests.Redemption.AlreadyOpen;
import redrose.requests.Redemption.Opened;
import redrose.requests.Redemption.Reason;
import redrose.requests.Redemption.Refused;
import redrose.requests.StoreFailure;

class HandoverTest {
  private static Fixture fixture;
  private static Handover handover;

  @BeforeAll
  static void open() {
    fixture = new Fixture();
    handover = new Handover(fixture.gateway, Fixture.LEASE, "stripe");
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void aGoodTokenOpensThePaymentThatTheCallerAgreedTo() {
    var request = fixture.request("good");

    var redeemed = handover.redeem(fixture.insert(request), request.asteriskUniqueId());

    assertThat(redeemed).isInstanceOf(Opened.class);
    var opened = (Opened) redeemed;
    assertThat(opened.request()).isEqualTo(request);
    assertThat(opened.payment().state()).isEqualTo(PaymentState.INTENT);
    assertThat(opened.payment().requestId()).isEqualTo(request.id());
    assertThat(opened.payment().amountPence()).isEqualTo(request.amountPence());
    assertThat(opened.payment().attempt()).isEqualTo(1);
    assertThat(opened.payment().receipt()).matches("[1-9][0-9]{7}");
    assertThat(fixture.payments.find(opened.payment().id())).contains(opened.payment());
  }

  @Test
  void aTokenIsGoodOnce() {
    var request = fixture.request("once");
    var token = fixture.insert(request);
    handover.redeem(token, request.asteriskUniqueId());

    assertThat(handover.redeem(token, request.asteriskUniqueId())).isEqualTo(refused(Reason.USED));
  }

  @Test
  void ofManyWhoBringTheSameTokenAtOnceOneIsLetIn() throws Exception {
    var request = fixture.request("race");
    var token = fixture.insert(request);
    Callable<Redemption> redeem = () -> handover.redeem(token, request.asteriskUniqueId());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> redeem).toList());

      assertThat(all.stream().map(Future::resultNow))
          .filteredOn(Opened.class::isInstance)
          .hasSize(1);
      assertThat(all.stream().map(Future::resultNow))
          .filteredOn(refused(Reason.USED)::equals)
          .hasSize(7);
    }
  }

  @Test
  void aTokenThatNobodyMadeIsUnknown() {
    assertThat(handover.redeem(HandoverToken.random(), "1.1")).isEqualTo(refused(Reason.UNKNOWN));
    assertThat(handover.redeem(HandoverToken.of(""), "1.1")).isEqualTo(refused(Reason.UNKNOWN));
  }

  @Test
  void aTokenFromAnotherChannelIsRefusedAndStaysGoodOnItsOwn() {
    var request = fixture.request("channel");
    var token = fixture.insert(request);

    assertThat(handover.redeem(token, "1.0")).isEqualTo(refused(Reason.WRONG_CHANNEL));
    assertThat(handover.redeem(token, request.asteriskUniqueId())).isInstanceOf(Opened.class);
  }

  @Test
  void aTokenThatComesTooLateIsRefused() {
    var request = fixture.request("late");
    var token = HandoverToken.random();
    new PaymentRequests(fixture.ivr).insert(request, token, Duration.ZERO);

    assertThat(handover.redeem(token, request.asteriskUniqueId()))
        .isEqualTo(refused(Reason.EXPIRED));
  }

  @Test
  void aSecondPaymentOfABillWaitsUntilTheFirstIsSettled() {
    var first = fixture.request("same");
    var opened = (Opened) handover.redeem(fixture.insert(first), first.asteriskUniqueId());
    var second = fixture.request("same");
    var token = fixture.insert(second);

    assertThat(handover.redeem(token, second.asteriskUniqueId()))
        .isEqualTo(new AlreadyOpen(second, PaymentState.INTENT));
    fixture.payments.move(opened.payment(), PaymentState.CANCELLED, Map.of());
    assertThat(handover.redeem(token, second.asteriskUniqueId())).isInstanceOf(Opened.class);
  }

  @Test
  void ofManyCallsForTheSameBillAtOnceOneIsCharged() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Redemption>>mapToObj(
                  _ -> {
                    var request = fixture.request("rush");
                    var token = fixture.insert(request);
                    return () -> handover.redeem(token, request.asteriskUniqueId());
                  })
              .toList();

      assertThat(threads.invokeAll(calls).stream().map(Future::resultNow))
          .filteredOn(Opened.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void aRequestWithoutItsInteractionIsNotTaken() {
    var request =
        PaymentRequest.of(
            Interaction.call("", "", "1.1", Instant.now()), "social-care", "orphan", 100);

    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> fixture.insert(request))
        .matches(StoreFailure::isRefusal);
  }

  private static Redemption refused(Reason reason) {
    return new Refused(reason);
  }
}
