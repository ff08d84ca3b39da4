package redrose.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redrose.requests.calls.CallEvent;

class StepsTest {
  private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");

  private final List<CallEvent> events = new ArrayList<>();
  private Instant now = BEGIN;

  @Test
  void aQuestionWithAllItsTriesIsOneStep() {
    note(0, "line_answered", "{}");
    note(2, "said", "{\"text\":\"Hello.\",\"heardMs\":2000}");
    note(0, "asked", "{\"question\":\"bill-reference\",\"attempt\":1}");
    note(3, "said", "{\"text\":\"Key it in.\",\"heardMs\":900,\"stoppedByKey\":true}");
    note(
        2, "keyed", "{\"question\":\"bill-reference\",\"keys\":\"123\",\"mistake\":\"too_short\"}");
    note(0, "asked", "{\"question\":\"bill-reference\",\"attempt\":2}");
    note(5, "keyed", "{\"question\":\"bill-reference\",\"keys\":\"500123458#\"}");
    note(0, "answered", "{\"question\":\"bill-reference\",\"outcome\":\"given\",\"how\":\"key\"}");

    var steps = Steps.of(BEGIN, events);
    assertThat(steps)
        .extracting(Step::title)
        .containsExactly("Line answered", "Said", "Asked: bill reference");
    var asked = steps.getLast();
    assertThat(asked.tries()).isEqualTo(2);
    assertThat(asked.input()).containsExactly("123: too short", "500123458#");
    assertThat(asked.said()).containsExactly("Key it in. (cut short after 0.9 s)");
    assertThat(asked.length()).isEqualTo(Duration.ofSeconds(10));
    assertThat(asked.result()).isEqualTo("answered");
    assertThat(asked.isTroubled()).isTrue();
  }

  @Test
  void ofASecretEntryThereAreDotsOnly() {
    note(0, "asked", "{\"question\":\"card-number\"}");
    note(9, "keyed", "{\"question\":\"card-number\",\"keyCount\":17}");
    assertThat(Steps.of(BEGIN, events).getLast().input()).containsExactly("•".repeat(17));
  }

  @Test
  void aCallThatBreaksOffShowsTheQuestionItBrokeOffAt() {
    note(0, "asked", "{\"question\":\"amount\"}");
    note(4, "said", "not JSON at all");
    assertThat(Steps.of(BEGIN, events).getLast().title()).isEqualTo("Asked: amount");
  }

  private void note(int secondsLater, String kind, String details) {
    now = now.plusSeconds(secondsLater);
    events.add(new CallEvent("ivr-core-0", now, kind, details));
  }
}
