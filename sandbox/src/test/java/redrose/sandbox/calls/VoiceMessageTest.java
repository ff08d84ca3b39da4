package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.sandbox.Busy;

/** What a caller said after the tone is in the store, sample by sample, and nowhere else. */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
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
      assertThat(best(stored, said, from)).as("from " + from + " ms").isGreaterThan(SAME);
    }
    assertThat(found(stored, other, 100, WINDOW_MS)).as("another sentence").isLessThan(SAME);
  }

  @Test
  void noRecordingIsLeftBesideTheStore() throws IOException {
    ScriptedCalls.all();
    try (var left = Files.list(RunningStack.get().environment().audioDir().resolve("messages"))) {
      assertThat(left).isEmpty();
    }
  }

  /** A frame that a busy machine sends late splits a window; the halves of it are whole then. */
  private static double best(Sound stored, Sound said, long from) {
    long half = WINDOW_MS / 2;
    return DoubleStream.of(
            found(stored, said, from, WINDOW_MS),
            found(stored, said, from, half),
            found(stored, said, from + half, half))
        .max()
        .orElseThrow();
  }

  private static double found(Sound stored, Sound said, long from, long lengthMs) {
    long all = stored.lengthMs();
    return stored.contains(said, from, lengthMs, all / 2, all / 2);
  }

  private static Sound stored(byte[] wav) throws IOException {
    var file = Files.createTempFile(RunningStack.STATE, "stored", ".wav");
    return Sound.ofRecording(Files.write(file, wav));
  }
}
