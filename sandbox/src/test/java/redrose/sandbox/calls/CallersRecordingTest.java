package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.prompts.AudioIndex;
import redrose.sandbox.Busy;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.phone.script.CallReport;

/**
 * What is in the caller's own recordings, sample by sample: that prompts were heard is not taken
 * from anybody's word.
 */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
class CallersRecordingTest {
  private static final long WINDOW_MS = 400;
  private static final long SLACK_MS = 300;
  private static final long STEP_MS = 200;
  private static final double SAME = 0.8;
  private static final double OTHER = 0.5;

  @Test
  void eachWholePromptIsThereFromItsFirstSoundToItsLast() throws Exception {
    CallReport call = played("pay.call");
    Sound recording = Sound.ofRecording(call.recording());
    List<Heard> whole = call.heard().stream().filter(Heard::whole).toList();

    assertThat(whole).hasSizeGreaterThan(5);
    for (Heard heard : whole) {
      Sound prompt = sound(heard);
      long end = prompt.lengthMs() - WINDOW_MS;
      assertThat(foundFrom(recording, heard, prompt, 0)).as(heard + " begins").isGreaterThan(SAME);
      assertThat(foundFrom(recording, heard, prompt, end / 2))
          .as(heard + " goes on")
          .isGreaterThan(SAME);
      assertThat(foundFrom(recording, heard, prompt, Math.max(0, end - 3 * STEP_MS)))
          .as(heard + " ends")
          .isGreaterThan(SAME);
    }
  }

  @Test
  void anotherPromptWouldNotHavePassedForIt() throws Exception {
    CallReport call = played("pay.call");
    Sound recording = Sound.ofRecording(call.recording());
    Heard first = call.heard().getFirst();
    Heard second = call.heard().get(1);

    assertThat(found(recording, first, sound(second), 500)).isLessThan(OTHER);
  }

  @Test
  void aKeyStopsAPrompt() throws Exception {
    CallReport call = played("pay.call");
    Sound recording = Sound.ofRecording(call.recording());
    List<Heard> cut = call.heard().stream().filter(CallersRecordingTest::isCutEarly).toList();

    assertThat(cut).hasSizeGreaterThan(3);
    for (Heard heard : cut) {
      Sound prompt = sound(heard);
      long afterTheCut = heard.toMs() - heard.fromMs() + SLACK_MS;
      assertThat(found(recording, heard, prompt, afterTheCut))
          .as("the rest of " + heard)
          .isLessThan(OTHER);
    }
  }

  @Test
  void whereNothingIsPlayedNothingIsHeard() throws Exception {
    CallReport call = played("silence.call");
    Sound recording = Sound.ofRecording(call.recording());
    List<Heard> heard = call.heard();
    long longest = 0;
    for (int i = 1; i < heard.size(); i++) {
      long from = heard.get(i - 1).toMs() + SLACK_MS;
      long to = heard.get(i).fromMs() - SLACK_MS;
      if (to - from > 1000) {
        assertThat(recording.peak(from, to)).as("%d to %d ms", from, to).isLessThan(100);
      }
      longest = Math.max(longest, to - from);
    }
    assertThat(longest).as("the line waited for a key").isGreaterThan(3000);
    long lastWordMs = heard.getLast().toMs();
    assertThat(call.unknown())
        .as("nothing but the desk's ringing, behind the last word")
        .allMatch(sound -> sound.fromMs() >= lastWordMs);
  }

  /** Cut so early that it would be noticed if it went on. */
  private static boolean isCutEarly(Heard heard) {
    return heard.fractionHeard() < 0.5 && heard.toMs() - heard.fromMs() < 1500;
  }

  /** A packet that a busy machine lost or held back spoils one stretch, and not the next. */
  private static double foundFrom(Sound recording, Heard heard, Sound prompt, long fromMs) {
    double best = 0;
    for (int i = 0; i <= 3; i++) {
      long at = Math.min(fromMs + i * STEP_MS, prompt.lengthMs() - WINDOW_MS);
      best = Math.max(best, found(recording, heard, prompt, at));
    }
    return best;
  }

  private static double found(Sound recording, Heard heard, Sound prompt, long atMs) {
    return recording.contains(prompt, atMs, WINDOW_MS, heard.fromMs() + atMs, SLACK_MS);
  }

  private static Sound sound(Heard heard) throws IOException {
    AudioIndex audio = new AudioIndex(RunningStack.get().environment().audioDir());
    for (AudioIndex.Entry entry : audio.refresh()) {
      if (entry.key().equals(heard.key()) && entry.text().equals(heard.text())) {
        return Sound.ofPrompt(entry);
      }
    }
    throw new AssertionError("The line has no audio for " + heard);
  }

  private static CallReport played(String script) {
    return ScriptedCalls.verdict(script).report();
  }
}
