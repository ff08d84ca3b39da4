package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.phone.script.Verdict;

/** Waiting for an adviser, and being rung back by one, over real telephones. */
@EnabledIfSystemProperty(named = "redrose.long", matches = "true")
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@ResourceLock(SupervisorTest.DESK)
@Tag("packaged")
class QueueStoryTest {
  private static QueueStory.Told story;

  @BeforeAll
  static void ring() throws Exception {
    ScriptedCalls.all(); // the adviser would pick up whoever comes to the desk first
    story = QueueStory.play(RunningStack.get());
  }

  @Test
  void whoHasTheLineTalksUntilTheyRingOff() {
    assertGood(story.talks());
  }

  @Test
  void whoGivesUpLeavesTheirPlaceToTheNext() {
    assertGood(story.givesUp());
    assertGood(story.waits());
    for (var waited : new Verdict[] {story.givesUp(), story.waits()}) {
      assertThat(waited.report().heard())
          .anyMatch(heard -> heard.text().equals("Your place in the queue is 1."));
    }
  }

  @Test
  void whoIsRungBackGetsTheNextAdviserWhereOneRingsOffAtOnce() {
    assertGood(story.rung());
    assertThat(story.rung().record().interaction().events())
        .extracting(event -> event.kind())
        .containsSubsequence("turned_away", "desk_answered");
  }

  @Test
  void theAdviserKnowsThatItWasWeWhoRangAndWhatItIsAbout() {
    assertThat(story.informed().failure()).isEmpty();
    assertThat(story.informed().heard())
        .anyMatch(
            heard ->
                heard
                    .text()
                    .equals(
                        "They asked to be rung back. About paying a bill. The reference is %s."
                            .formatted(story.reference())));
  }

  @Test
  void theCallThatReachedThemIsARecordOfItsOwnLinkedToTheFirst() {
    var asked = story.waits().record().interaction().id();
    var made = story.rung().record().interaction().id();
    assertThat(made).isNotEqualTo(asked);
    assertThat(
            new StoreOfStack(RunningStack.get())
                .count(
                    ("call_back JOIN call_back_call ON call_back_id = id"
                            + " WHERE state = 'REACHED' AND try = 3"
                            + " AND call_back.interaction_id = '%s'"
                            + " AND call_back_call.interaction_id = '%s'")
                        .formatted(asked, made)))
        .isOne();
  }

  private static void assertGood(Verdict verdict) {
    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.disagreements()).isEmpty();
  }
}
