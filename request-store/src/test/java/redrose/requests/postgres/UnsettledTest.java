package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentState;

class UnsettledTest {
  private final Fixture fixture = new Fixture();
  private final Unsettled unsettled =
      new Unsettled(fixture.gateway, Fixture.LEASE, Set.of("stripe"));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void onlyPaymentsWhoseLeaseRanOutAreTaken() {
    fixture.opened();
    var abandoned = fixture.opened(Duration.ZERO);

    assertThat(unsettled.takeAbandoned(10)).extracting(Payment::id).containsExactly(abandoned.id());
    assertThat(unsettled.takeAbandoned(10)).isEmpty();
  }

  @Test
  void theOldWorkerCanNeitherMoveNorKeepWhatWasTaken() {
    var abandoned = fixture.opened(Duration.ZERO);
    var taken = unsettled.takeAbandoned(1).getFirst();

    assertThat(taken.epoch()).isEqualTo(abandoned.epoch() + 1);
    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> fixture.payments.intentCreated(abandoned, "pi_late"));
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> fixture.payments.renew(abandoned));
    assertThat(fixture.payments.find(abandoned.id())).contains(taken);
    assertThat(fixture.payments.move(taken, PaymentState.CANCELLED, Map.of()).state())
        .isEqualTo(PaymentState.CANCELLED);
  }

  @Test
  void aLeaseThatIsRenewedIsKept() {
    var abandoned = fixture.opened(Duration.ZERO);
    fixture.payments.renew(abandoned);

    assertThat(unsettled.takeAbandoned(10)).isEmpty();
  }

  @Test
  void noTwoReconcilersGetTheSamePayment() throws Exception {
    var ids = IntStream.range(0, 12).mapToObj(_ -> fixture.opened(Duration.ZERO).id()).toList();
    Callable<List<Payment>> take = () -> unsettled.takeAbandoned(3);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> take).toList()).stream()
              .map(Future::resultNow)
              .flatMap(List::stream)
              .map(Payment::id)
              .toList();

      assertThat(taken).doesNotHaveDuplicates();
      assertThat(ids).containsAll(taken);
    }
  }

  @Test
  void settledPaymentsAreNeitherTakenNorCounted() {
    var payment = fixture.opened(Duration.ZERO);
    new Payments(fixture.gateway, Duration.ZERO).move(payment, PaymentState.CANCELLED, Map.of());

    assertThat(unsettled.takeAbandoned(10)).isEmpty();
    assertThat(unsettled.countByState()).isEmpty();
    assertThat(unsettled.oldestAgeSeconds()).isZero();
  }

  @Test
  void unsettledPaymentsAreCountedByStateAndTheOldestHasAnAge() {
    fixture.opened();
    fixture.opened();
    fixture.confirmSent();

    assertThat(unsettled.countByState())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(PaymentState.INTENT, 2L, PaymentState.CONFIRM_SENT, 1L));
    assertThat(unsettled.oldestAgeSeconds()).isPositive();
  }
}
