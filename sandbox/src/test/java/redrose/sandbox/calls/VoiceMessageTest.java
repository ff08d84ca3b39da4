package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller said after the tone is in the store, sample by sample, and nowhere else. */
class VoiceMessageTest {
  private static final Path SAID =
      RunningStack.ROOT.resolve("sandbox/calls/voices/good-afternoon.wav");
  private static final Path OTHER = RunningStack.ROOT.resolve("sandbox/calls/voices/amount.wav");
  private static final long WINDOW_MS = 400;
  private static final double SAME = 0.8;

  @ParameterizedTest
  @CsvSource({"report-street-light.call, DETAILS", "report-hang-up-in-message.call, PLACE"})
  void whatIsStoredIsWhatWasSaid(String script, String kind) throws IOException {
    var report = ScriptedCalls.verdict(script).record().report().orElseThrow();
    var stored = stored(report.messages().get(kind).bytes());
    var said = Sound.ofRecording(SAID);
    var other = Sound.ofRecording(OTHER);

    for (long from = 100; from + WINDOW_MS < said.lengthMs(); from += WINDOW_MS) {
      assertThat(found(stored, said, from)).as("from " + from + " ms").isGreaterThan(SAME);
    }
    assertThat(found(stored, other, 100)).as("another sentence").isLessThan(SAME);
  }

  @Test
  void noRecordingIsLeftBesideTheStore() throws IOException {
    ScriptedCalls.all();
    try (var left = Files.list(RunningStack.get().environment().audioDir().resolve("messages"))) {
      assertThat(left).isEmpty();
    }
  }

  private static double found(Sound stored, Sound said, long from) {
    long all = stored.lengthMs();
    return stored.contains(said, from, WINDOW_MS, all / 2, all / 2);
  }

  private static Sound stored(byte[] wav) throws IOException {
    var file = Files.createTempFile(RunningStack.STATE, "stored", ".wav");
    return Sound.ofRecording(Files.write(file, wav));
  }
}
