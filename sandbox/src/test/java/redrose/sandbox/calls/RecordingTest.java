package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.phone.ear.PromptSounds;
import redrose.sandbox.phone.ear.Replay;

/** The caller's recording proves by itself what was heard. */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
class RecordingTest {
  @Test
  void heardAgainFromTheFileItHoldsTheSamePromptsStoppedAtTheSamePlaces() throws IOException {
    var report = ScriptedCalls.verdict("pay.call").report();
    var sounds = new PromptSounds(RunningStack.get().environment().audioDir());

    var again = Replay.of(report.recording(), sounds);

    assertThat(again)
        .extracting(Heard::key, Heard::whole)
        .containsExactlyElementsOf(
            report.heard().stream().map(heard -> tuple(heard.key(), heard.whole())).toList());
  }
}
