package redrose.requests;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentMovesTest {
  @ParameterizedTest
  @EnumSource
  void everyStatusIsInTheTable(PaymentState state) {
    assertThat(PaymentMoves.from(state)).doesNotContain(state);
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusCanBeReachedFromTheIntent(PaymentState state) {
    assertThat(reachableFrom(PaymentState.INTENT)).contains(state);
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusLeadsToASettledOne(PaymentState state) {
    assertThat(reachableFrom(state)).anyMatch(PaymentState::isSettled);
  }

  @Test
  void threeStatusesAreSettled() {
    assertThat(Arrays.stream(PaymentState.values()).filter(PaymentState::isSettled))
        .containsExactly(PaymentState.PAID, PaymentState.CANCELLED, PaymentState.EXPIRED);
  }

  @Test
  void moneyMovesOnlyWhereSomethingWasSentFirst() {
    var beforePaid =
        Arrays.stream(PaymentState.values())
            .filter(state -> PaymentMoves.isLegal(state, PaymentState.PAID));

    assertThat(beforePaid).isNotEmpty().allMatch(PaymentState::isSent);
  }

  @Test
  void aDeclineGoesBackToTheCardAndNowhereElse() {
    var before = EnumSet.of(PaymentState.PI_CREATED, PaymentState.CONFIRM_SENT);

    assertThat(
            Arrays.stream(PaymentState.values())
                .filter(state -> PaymentMoves.isLegal(state, PaymentState.PM_READY))
                .collect(toSet()))
        .isEqualTo(before);
  }

  @Test
  void onlyADeclineThatEndedTheProvidersIntentLeadsBackToTheBeginning() {
    assertThat(
            Arrays.stream(PaymentState.values())
                .filter(state -> PaymentMoves.isLegal(state, PaymentState.INTENT)))
        .containsExactly(PaymentState.CONFIRM_SENT);
  }

  private static Set<PaymentState> reachableFrom(PaymentState start) {
    var reached = EnumSet.of(start);
    for (var before = 0; before < reached.size(); ) {
      before = reached.size();
      Set.copyOf(reached).forEach(state -> reached.addAll(PaymentMoves.from(state)));
    }
    return reached;
  }
}
