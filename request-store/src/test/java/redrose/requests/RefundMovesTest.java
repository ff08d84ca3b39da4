package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundMovesTest {
  @ParameterizedTest
  @EnumSource
  void everyStatusIsInTheTableAndCanBeReached(RefundState state) {
    assertThat(RefundMoves.from(state)).doesNotContain(state);
    assertThat(reachableFrom(RefundState.REQUESTED)).contains(state);
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusLeadsToASettledOne(RefundState state) {
    assertThat(reachableFrom(state)).anyMatch(RefundState::isSettled);
  }

  @Test
  void moneyGoesBackOnlyAfterItWasApprovedAndThenSent() {
    assertThat(before(RefundState.REFUNDED)).containsExactly(RefundState.REFUND_SENT);
    assertThat(before(RefundState.REFUND_SENT)).containsExactly(RefundState.APPROVED);
    assertThat(before(RefundState.APPROVED)).containsExactly(RefundState.REQUESTED);
  }

  private static Set<RefundState> before(RefundState to) {
    var found = EnumSet.noneOf(RefundState.class);
    Arrays.stream(RefundState.values())
        .filter(from -> RefundMoves.isLegal(from, to))
        .forEach(found::add);
    return found;
  }

  private static Set<RefundState> reachableFrom(RefundState start) {
    var reached = EnumSet.of(start);
    for (var before = 0; before < reached.size(); ) {
      before = reached.size();
      Set.copyOf(reached).forEach(state -> reached.addAll(RefundMoves.from(state)));
    }
    return reached;
  }
}
