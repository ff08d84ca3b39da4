package redrose.sandbox.crash.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import redrose.sandbox.crash.plan.Calamity.AtFailpoint;

class PlanTest {
  private static final int CALLS = 1_000;
  private static final int WIDTH = 4;

  @Test
  void theSameSeedMakesTheSamePlan() {
    assertThat(Plan.of(7, CALLS, WIDTH)).isEqualTo(Plan.of(7, CALLS, WIDTH));
    assertThat(Plan.of(7, CALLS, WIDTH)).isNotEqualTo(Plan.of(8, CALLS, WIDTH));
  }

  @Test
  void aLongerRunBeginsLikeAShorterOne() {
    assertThat(Plan.of(7, CALLS, WIDTH)).startsWith(Plan.of(7, 40, WIDTH).toArray(Batch[]::new));
  }

  @Test
  void everyCallIsPlayedOnce() {
    assertThat(calls(Plan.of(7, 99, WIDTH))).hasSize(99).doesNotHaveDuplicates();
  }

  @Test
  void noFailpointStrikesTwiceBeforeAllHaveStruckOnce() {
    var points =
        Plan.of(7, CALLS, WIDTH).stream()
            .map(Batch::calamity)
            .filter(AtFailpoint.class::isInstance)
            .map(calamity -> ((AtFailpoint) calamity).point())
            .limit(Failpoint.ALL.size())
            .toList();
    assertThat(points).containsExactlyInAnyOrderElementsOf(Failpoint.ALL);
  }

  @Test
  void everyCalamityStrikesSoon() {
    var labels = new HashSet<String>();
    Plan.of(7, 43 * WIDTH, WIDTH).forEach(batch -> labels.add(batch.calamity().label()));
    assertThat(labels)
        .containsExactlyInAnyOrder(
            "at_failpoint",
            "killed",
            "frozen",
            "black_hole",
            "database_frozen",
            "database_killed",
            "database_cut",
            "commit_lost");
  }

  @Test
  void eventsOfEveryFateAndRefundsOfEveryKindComeSoon() {
    var fates = EnumSet.noneOf(EventFate.class);
    var wishes = EnumSet.noneOf(RefundWish.class);
    for (var batch : Plan.of(7, 43 * WIDTH, WIDTH)) {
      for (var call : batch.calls()) {
        fates.add(call.events());
        wishes.add(call.refund());
      }
    }
    assertThat(fates).containsExactlyInAnyOrder(EventFate.values());
    assertThat(wishes).containsExactlyInAnyOrder(RefundWish.values());
  }

  @Test
  void linksOfEveryKindAreAskedForSoonAndByNobodyWhoPaysByCard() {
    var wishes = EnumSet.noneOf(LinkWish.class);
    for (var batch : Plan.of(7, 57 * WIDTH, WIDTH)) {
      for (var call : batch.calls()) {
        wishes.add(call.link());
        assertThat(call.link() == LinkWish.NONE || call.behaviour().isWithoutPaying()).isTrue();
      }
    }
    assertThat(wishes).containsExactlyInAnyOrder(LinkWish.values());
  }

  @Test
  void aCallAloneIsStruckByWhatStruckItInTheRun() {
    for (var batch : Plan.of(7, 40, WIDTH)) {
      for (var call : batch.calls()) {
        var alone = Plan.only(7, 40, WIDTH, call.number()).orElseThrow();
        assertThat(alone.calls()).containsExactly(call);
        assertThat(alone.calamity().label()).isEqualTo(batch.calamity().label());
      }
    }
  }

  @Test
  void callsThatAreUnderWayAtOnceDifferInWhatTheyPayUnlessTheyRingAboutOneBill() {
    for (var batch : Plan.of(7, CALLS, WIDTH)) {
      var amounts = batch.calls().stream().map(CallPlan::amountPence).distinct().count();
      var bills = batch.calls().stream().map(CallPlan::reference).distinct().count();
      assertThat(amounts).isEqualTo(bills);
    }
  }

  private static List<Integer> calls(List<Batch> batches) {
    return batches.stream().flatMap(batch -> batch.calls().stream()).map(CallPlan::number).toList();
  }
}
