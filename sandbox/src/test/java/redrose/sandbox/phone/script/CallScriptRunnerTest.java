package redrose.sandbox.phone.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneSettings;
import redrose.sandbox.phone.Speaking;
import redrose.sandbox.phone.TestLine;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.phone.ear.KnownSound;
import redrose.sandbox.phone.ear.KnownSounds;

/** Scripts played over real SIP and RTP against a small dialplan. */
class CallScriptRunnerTest {
  private static final short[] FIRST =
      Speaking.say("Please key four numbers now, and take all the time that you need for it.");
  private static final short[] SECOND = Speaking.say("Thank you, and good bye.");

  @TempDir private static Path work;
  private static TestLine line;
  private static Phone phone;

  private final List<String> transcript = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void start() throws IOException {
    var lineFolder = Files.createDirectories(work.resolve("line"));
    line = new TestLine(lineFolder, Map.of("first", FIRST, "second", SECOND));
    phone = Phone.start(PhoneSettings.free(TestLine.root(), work.resolve("phone")));
  }

  @AfterAll
  static void stop() throws IOException {
    phone.close();
    line.close();
  }

  private static KnownSounds known(String firstKey) {
    var all = new ArrayList<KnownSound>();
    all.add(new KnownSound(firstKey, "Please key four numbers.", FIRST));
    all.add(new KnownSound("goodbye", "Thank you.", SECOND));
    return () -> {
      var fresh = List.copyOf(all);
      all.clear();
      return fresh;
    };
  }

  private CallReport play(String firstKey, String text) throws Exception {
    var file = Files.writeString(work.resolve("some.call"), text);
    var runner = new CallScriptRunner(phone, line.address("keys"), new Transcript(transcript::add));
    return runner.play(
        CallScriptParser.read(file, Map.of()), known(firstKey), work.resolve("heard.wav"));
  }

  @Test
  void aScriptKeysThroughACallAndReportsIt() throws Exception {
    var report =
        play(
            "ask", "hear ask\npress 1234\nhear goodbye to the end\nwait for hang up within 20 s\n");
    assertThat(report.failure()).isEmpty();
    assertThat(report.heard()).extracting(Heard::key).containsExactly("ask", "goodbye");
    assertThat(report.pressed().getFirst().shown()).isEqualTo("1234");
    assertThat(report.pressed().getFirst().stopped().orElseThrow().key()).isEqualTo("ask");
    assertThat(report.callerHungUp()).isFalse();
    assertThat(report.steps()).hasSize(4);
    assertThat(line.notes()).contains("keys 1234");
    assertThat(transcript).anyMatch(told -> told.endsWith("line    “Please key four numbers.”"));
  }

  @Test
  void keysThatAnswerACardQuestionAreShownNowhere() throws Exception {
    var report = play("card.number.ask", "hear card.number.ask\npress 9753\nhear goodbye\n");
    assertThat(report.failure()).isEmpty();
    assertThat(line.notes()).contains("keys 9753");
    assertThat(ReportJson.of(report).toString()).doesNotContain("9753").contains("••••");
    assertThat(transcript).noneMatch(told -> told.contains("9753"));
  }

  @Test
  void aPromptThatDoesNotComeIsToldWithLineAndWhatCameInstead() throws Exception {
    var report = play("ask", "wait 1 ms\nhear menu.main.ask within 2 s\npress 1\n");
    assertThat(report.failure())
        .contains("some.call:2: expected to hear menu.main.ask, within 2000 ms; heard since: ask");
    assertThat(report.callerHungUp()).isTrue();
    assertThat(report.steps()).hasSize(2);
  }

  @Test
  void aLineThatHangsUpEarlyIsToldOf() throws Exception {
    var report = play("ask", "hear ask\npress 12345678\nhear goodbye to the end\nhear ask\n");
    assertThat(report.failure().orElseThrow()).startsWith("some.call:4: ").contains("hung up");
    assertThat(report.callerHungUp()).isFalse();
  }

  @Test
  void aCallerWhoHangsUpIsToldAsTheOneWhoDid() throws Exception {
    var report = play("ask", "hear ask\nhang up after 100 ms\n");
    assertThat(report.failure()).isEmpty();
    assertThat(report.callerHungUp()).isTrue();
    assertThat(report.heard().getFirst().whole()).isFalse();
  }
}
