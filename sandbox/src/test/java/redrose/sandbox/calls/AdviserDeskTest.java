package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.phone.script.Verdict;
import redrose.sandbox.record.MoneyCheck;

/** A payment that an adviser helps with, over real telephones. */
@EnabledIfSystemProperty(named = "redrose.long", matches = "true")
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@ResourceLock(SupervisorTest.DESK)
@Tag("packaged")
class AdviserDeskTest {
  private static DeskStory story;

  @BeforeAll
  static void ring() throws Exception {
    ScriptedCalls.all(); // the adviser would pick up whoever comes to the desk first
    story = DeskStory.play(RunningStack.get());
  }

  @Test
  void whoIsHelpedToPayKeysTheCardAloneAndIsBackWithTheAdviser() {
    var helped = story.helped();
    assertGood(helped);
    assertThat(MoneyCheck.disagreements(helped.record())).isEmpty();
    assertThat(helped.record().interaction().events())
        .anyMatch(event -> event.details().path("desk").asText().equals("again"));
  }

  @Test
  void theAdviserHearsTheOutcomeAndTheCallerButNothingOfTheCard() throws IOException {
    var helper = story.helper();
    var receipt = story.helped().record().payment().orElseThrow().receipt();

    assertThat(helper.failure()).isEmpty();
    assertThat(helper.heard())
        .noneMatch(one -> one.key().startsWith("card."))
        .anyMatch(one -> one.text().endsWith("number is " + receipt + "."))
        .anyMatch(one -> one.is("voice.good-afternoon"));
    assertThat(Files.readAllLines(helper.recording().resolveSibling("adviser-helps.wav.keys")))
        .as("what the caller keys when they are together again, and nothing before")
        .isNotEmpty()
        .allMatch("key 7"::equals);
  }

  private static void assertGood(Verdict verdict) {
    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.disagreements()).isEmpty();
  }
}
