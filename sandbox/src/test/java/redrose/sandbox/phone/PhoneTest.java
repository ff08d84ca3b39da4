package redrose.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.phone.ear.KnownSound;
import redrose.sandbox.phone.ear.Replay;

/** Real SIP and RTP at both ends: the phone rings an Asterisk that has a small dialplan. */
class PhoneTest {
  private static final String CALLER = "+447700900123";
  private static final short[] FIRST =
      Speaking.say("Please key four numbers now, and take all the time that you need for it.");
  private static final short[] SECOND = Speaking.say("Thank you, and good bye.");
  private static final List<KnownSound> KNOWN =
      List.of(new KnownSound("first", "Please", FIRST), new KnownSound("second", "Thank", SECOND));

  @TempDir private static Path work;
  private static TestLine line;
  private static Phone phone;

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

  @Test
  void aKeyStopsAPromptAndAllKeysArrive() throws Exception {
    var recording = work.resolve("keys.wav");
    var ear = new Ear(KNOWN);
    var call = phone.ring(line.address("keys"), CALLER, recording, ear.listener());
    call.awaitAnswer();
    assertThat(ear.nextBeginning().key()).isEqualTo("first");
    var pressed = call.press('4');
    for (var key : "27*".toCharArray()) call.press(key);

    var cut = ear.nextEnding();
    assertThat(cut.key()).isEqualTo("first");
    assertThat(cut.whole()).isFalse();
    assertThat(cut.toMs()).isBetween(pressed.downMs() - 100, pressed.upMs() + 2000);
    assertThat(ear.nextEnding().whole()).isTrue();
    call.ended().get(60, TimeUnit.SECONDS);
    assertThat(call.callerHungUp()).isFalse();
    assertThat(line.notes()).contains("rung by " + CALLER).contains("keys 427*");
    assertRecorded(recording, cut);
  }

  /** The recording alone shows which prompts were heard, when, and that the first was stopped. */
  private static void assertRecorded(Path recording, Heard cut) throws IOException {
    var unasked = new ArrayDeque<>(List.of(KNOWN));
    var replayed = Replay.of(recording, () -> unasked.isEmpty() ? List.of() : unasked.remove());
    assertThat(replayed).extracting(Heard::key).containsExactly("first", "second");
    assertThat(replayed.getFirst().fromMs()).isCloseTo(cut.fromMs(), within(200L));
    assertThat(replayed.getFirst().toMs()).isCloseTo(cut.toMs(), within(200L));
    assertThat(replayed.getLast().whole()).isTrue();
  }

  @Test
  void whatThePhoneSaysIsHeardByTheLine() throws Exception {
    var ear = new Ear(KNOWN);
    var recording = work.resolve("echo.wav");
    var call = phone.ring(line.address("echo"), CALLER, recording, ear.listener());
    call.awaitAnswer();
    call.say(FIRST);
    var echo = ear.nextEnding();
    assertThat(echo.key()).isEqualTo("first");
    assertThat(echo.whole()).isTrue();
    call.hangUp();
    call.ended().get(60, TimeUnit.SECONDS);
    assertThat(call.callerHungUp()).isTrue();
  }

  @Test
  void aPhoneWithAnotherCodecKnowsThePromptsToo() throws Exception {
    var settings = PhoneSettings.free(TestLine.root(), work.resolve("other")).codecs("ulaw");
    try (var other = Phone.start(settings)) {
      var ear = new Ear(KNOWN);
      var recording = work.resolve("other.wav");
      var call = other.ring(line.address("keys"), CALLER, recording, ear.listener());
      call.awaitAnswer();
      var heard = ear.nextEnding();
      assertThat(heard.key()).isEqualTo("first");
      assertThat(heard.whole()).isTrue();
    }
  }

  @Test
  void aBusyLineIsToldInAWord() throws Exception {
    var recording = work.resolve("busy.wav");
    var call = phone.ring(line.address("busy"), CALLER, recording, (_, _) -> {});
    assertThatThrownBy(call::awaitAnswer)
        .isInstanceOf(IOException.class)
        .hasMessage("The line did not answer: User busy");
  }
}
