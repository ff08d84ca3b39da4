package redrose.requests.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.Uuid7;
import redrose.requests.postgres.InteractionEvents.Entry;

class JournalRecordTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:00:00.123456Z");

  @Test
  void anInteractionComesBackAsItWas() throws IOException {
    var begun = Interaction.call("", "+441772000000", "1.1", AT);
    var ended = begun.answered(AT).speaking("pa").on("pay").ended(AT, InteractionOutcome.ABANDONED);

    assertThat(JournalRecord.read(JournalRecord.of(begun)))
        .isEqualTo(new JournalRecord.Saved(begun));
    assertThat(JournalRecord.read(JournalRecord.of(ended)))
        .isEqualTo(new JournalRecord.Saved(ended));
  }

  @Test
  void anEventComesBackAsItWasHoweverLong() throws IOException {
    var details = Map.<String, Object>of("text", "ਪੰਜਾਬੀ ".repeat(20_000));
    var entry = Entry.of(Uuid7.next(), "ivr-core-00000001", 7, AT, "said", details);

    assertThat(JournalRecord.read(JournalRecord.of(entry)))
        .isEqualTo(new JournalRecord.Noted(entry));
  }

  @Test
  void bytesThatAreNoRecordAreSaidToBeNone() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> JournalRecord.read(new byte[] {9, 9}));
  }
}
