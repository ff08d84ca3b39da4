package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who wants an adviser waits in turn, hears where they stand, and can do something else. */
class AdviserQueueTest {
  private final JourneyLine line = JourneyLine.open();

  @AfterEach
  void close() {
    line.close();
  }

  /** Rings while another caller has the only line. */
  private WireCaller whileEngaged(String keys) {
    line.set("desk.advisers.lines", "{\"lines\": 1}");
    var second = WireCaller.pressing(keys);
    var first =
        WireCaller.pressing("0")
            .atTheDesk(
                () -> {
                  line.ring(second);
                  return "ANSWER";
                });
    line.ring(first);
    return second;
  }

  @Test
  void whoWaitsHearsTheirPlaceAndMusicAndMayGoOnByThemselves() {
    var waits = whileEngaged("0|  2|!");
    assertThat(waits.heard())
        .containsSubsequence(
            "adviser.queue.engaged",
            "adviser.queue.position",
            "adviser.queue.self-service",
            "system.hold-music",
            "system.hold-music",
            "menu.main.ask")
        .doesNotContain("adviser.connecting", "adviser.queue.wait");
    assertThat(waits.words()).contains("Your place in the queue is 1.");
  }

  @Test
  void aKeyThatMeansNothingLeavesThemWaiting() {
    var waits = whileEngaged("0|5 8 !");
    assertThat(waits.heard()).endsWith("system.hold-music").doesNotContain("adviser.connecting");
  }

  @Test
  void onceTalksHaveShownHowLongTheyTakeTheWaitIsSaid() {
    for (int talk = 0; talk < 3; talk++) {
      line.ring(WireCaller.pressing("0"));
    }
    assertThat(whileEngaged("0| !").words()).contains("the wait is about 2 minutes");
  }

  @Test
  void whoIsAnsweredByAnAdviserWhoRingsOffBeforeTheyCanTalkKeepsTheirTurn() {
    var caller = WireCaller.pressing("0|  |!");
    caller.atTheDesk(
        () -> {
          line.ring(
              WireCaller.pressing("")
                  .pickingUp("desk-answered?call=" + caller.channel())
                  .hangingUpAt(0));
          return "ANSWER";
        });
    var call = line.ring(caller);
    assertThat(caller.heard())
        .containsSubsequence(
            "adviser.connecting", "adviser.queue.engaged", "adviser.queue.position")
        .doesNotContain("goodbye");
    assertThat(caller.words()).contains("Your place in the queue is 1.");
    assertThat(line.outcomeOf(call)).isEqualTo("ABANDONED");
    assertThat(line.count("interaction_event WHERE kind = 'turned_away'")).isPositive();
  }

  @Test
  void whoArrangesACallBackLeavesTheLineToTheNext() {
    line.set("desk.advisers.lines", "{\"lines\": 1}");
    var next = WireCaller.pressing("0");
    var first = WireCaller.pressing("0|1|1").atTheDesk(() -> "NOANSWER");
    first.beforeEachCommand(
        () -> {
          if (first.heard().contains("call-back.number") && next.heard().isEmpty()) {
            line.ring(next);
          }
        });
    line.ring(first);
    assertThat(first.heard()).contains("call-back.kept");
    assertThat(next.heard()).contains("adviser.connecting").doesNotContain("adviser.queue.engaged");
  }

  @Test
  void whereAllAtTheDeskAreEngagedTheCallerWaitsForThem() {
    Deque<String> statuses = new ArrayDeque<>(List.of("BUSY"));
    var caller = WireCaller.pressing("0| 2|!").atTheDesk(statuses::pop);
    line.ring(caller);
    assertThat(caller.heard())
        .containsSubsequence(
            "adviser.connecting", "adviser.queue.engaged", "adviser.queue.position");
    assertThat(statuses).isEmpty();
  }
}
