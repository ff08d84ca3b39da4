package redrose.sandbox.phone.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.record.EventRecord;
import redrose.sandbox.record.InteractionRecord;

class AgreementTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private static EventRecord said(String key, String text, long heardMs) {
    var details = JsonNodeFactory.instance.objectNode();
    details.put("prompt", key).put("text", text).put("heardMs", heardMs);
    return new EventRecord("ivr-core", START, "said", details);
  }

  private static Heard heard(String key, String text, double fraction) {
    return new Heard(key, text, 100, 2100, fraction, 1, List.of());
  }

  private static List<String> compare(List<EventRecord> events, Heard... heard) {
    var report =
        new CallReport(
            "some",
            "+447700900123",
            START,
            List.of(),
            List.of(heard),
            List.of(),
            List.of(),
            true,
            10,
            Path.of("heard.wav"),
            Optional.empty());
    var interaction =
        new InteractionRecord(
            new UUID(0, 1),
            Optional.of("PAID"),
            "en",
            Optional.of(START),
            Optional.of(START),
            events);
    return Agreement.disagreements(report, interaction);
  }

  @Test
  void theSameWordsInTheSameOrderAgree() {
    var events = List.of(said("a", "Hello.", 900), said("b", "Press 1.", 1500));
    assertThat(compare(events, heard("a", "Hello.", 1), heard("b", "Press 1.", 0.5))).isEmpty();
  }

  @Test
  void otherWordsUnderTheSameKeyDisagree() {
    var events = List.of(said("paid", "You have paid £42.50.", 2000));
    assertThat(compare(events, heard("paid", "You have paid £10.00.", 1)))
        .containsExactlyInAnyOrder(
            "recorded as played for 2000 ms but not heard: paid",
            "heard at 100 ms but not recorded: paid");
  }

  @Test
  void aPromptCutBeforeItDiffersFromAnotherIsEither() {
    var cut = new Heard("b", "Press 1.", 100, 600, 0.1, 1, List.of("a"));
    assertThat(compare(List.of(said("a", "Press 2.", 900)), cut)).isEmpty();
    assertThat(compare(List.of(said("c", "Press 3.", 900)), cut)).isNotEmpty();
  }

  @Test
  void aPromptThatWasNotHeardDisagrees() {
    var events = List.of(said("a", "Hello.", 900), said("b", "Press 1.", 1500));
    assertThat(compare(events, heard("b", "Press 1.", 1)))
        .containsExactly("recorded as played for 900 ms but not heard: a");
  }

  @Test
  void aPromptStoppedAlmostAtOnceNeedNotBeKnown() {
    var events = List.of(said("a", "Hello.", 120), said("b", "Press 1.", 1500));
    assertThat(compare(events, heard("b", "Press 1.", 1))).isEmpty();
  }

  @Test
  void aPromptThatTheCallEndedInNeedNotBeRecorded() {
    var events = List.of(said("a", "Hello.", 900));
    assertThat(compare(events, heard("a", "Hello.", 1), heard("b", "Press 1.", 0.4))).isEmpty();
    assertThat(compare(events, heard("b", "Press 1.", 0.4), heard("a", "Hello.", 1)))
        .containsExactly("heard at 100 ms but not recorded: b");
  }

  @Test
  void theDialplansOwnApologyNeedNotBeRecorded() {
    assertThat(compare(List.of(), heard("system.apology", "I'm sorry.", 1))).isEmpty();
  }

  @Test
  void aPromptThatCouldNotBePlayedIsToldOf() {
    var details = JsonNodeFactory.instance.objectNode().put("prompt", "a");
    var events = List.of(new EventRecord("ivr-core", START, "unplayable", details));
    assertThat(compare(events)).containsExactly("the record says that it could not play a");
  }
}
