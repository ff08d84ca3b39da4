package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportMovesTest {
  @ParameterizedTest
  @EnumSource
  void everyStatusIsInTheTableAndCanBeReached(ReportStatus status) {
    assertThat(ReportMoves.from(status)).doesNotContain(status);
    assertThat(reachableFrom(ReportStatus.RECEIVED)).contains(status);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsClosedCanBeTakenUpAgainAndNothingElse(ReportStatus status) {
    if (!status.isOpen()) {
      assertThat(ReportMoves.from(status)).containsExactly(ReportStatus.ACCEPTED);
    }
  }

  @Test
  void nothingGoesBackToHavingBeenSeenByNobody() {
    assertThat(EnumSet.allOf(ReportStatus.class))
        .noneMatch(status -> ReportMoves.isLegal(status, ReportStatus.RECEIVED));
  }

  private static Set<ReportStatus> reachableFrom(ReportStatus start) {
    var reached = EnumSet.of(start);
    for (var before = 0; before < reached.size(); ) {
      before = reached.size();
      Set.copyOf(reached).forEach(status -> reached.addAll(ReportMoves.from(status)));
    }
    return reached;
  }
}
