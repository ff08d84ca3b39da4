package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redrose.sandbox.leak.Change;

/** What a call under way puts up with, and what it does not. */
class CallControlsTest {
  private static final byte[] SILENCE = new byte[160];

  /** Asterisk settles on where a call's sound comes from within five seconds of it. */
  private static final int FRAMES_TO_SETTLE = 300;

  @Test
  void aCallerMayNotSendThemselvesElsewhere() {
    assertThat(
            keyTaken(
                phone -> {
                  phone.ask("REFER", Map.of("refer-to", "<sip:0906@127.0.0.1>"), "");
                  phone.audio().press("7");
                }))
        .as("the call is where it was")
        .isEqualTo("7");
  }

  @Test
  void keysInSipAreNotTaken() {
    assertThat(
            keyTaken(
                phone -> {
                  var relay = Map.of("content-type", "application/dtmf-relay");
                  phone.ask("INFO", relay, "Signal=5\r\nDuration=160\r\n");
                  phone.audio().press("7");
                }))
        .isEqualTo("7");
  }

  @Test
  void aFloodIsTurnedAwayWhileTheCallUnderWayGoesOn() {
    var ringOff = new CountDownLatch(1);
    try (var ivr = answering(_ -> await(ringOff));
        var asterisk =
            AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", ivr.address(), "MAX_CALLS", "1"));
        var first = new SipPhone("127.0.0.1");
        var second = new SipPhone("127.0.0.1")) {
      assertThat(first.ring(asterisk.sip(), "1")).isEqualTo(200);
      assertThat(second.ring(asterisk.sip(), "1")).isEqualTo(503);
      ringOff.countDown();
      first.awaitHangUp();
    }
  }

  @Test
  void keysFromElsewhereAreNotTaken() {
    assertThat(keyTakenWhenAnIntruderPresses5AndThenTheCaller7(_ -> {})).isEqualTo("7");
  }

  @Test
  void withoutStrictRtpTheyWouldBe() {
    assertThat(
            keyTakenWhenAnIntruderPresses5AndThenTheCaller7(
                config -> Change.line(config.resolve("rtp.conf"), "strictrtp.*", "strictrtp = no")))
        .isEqualTo("5");
  }

  private static String keyTakenWhenAnIntruderPresses5AndThenTheCaller7(Consumer<Path> change) {
    try (var intruder = new SipPhone("127.0.0.1")) {
      return keyTaken(
          change,
          caller -> {
            for (int frame = 0; frame < FRAMES_TO_SETTLE; frame++) {
              caller.audio().speak(SILENCE);
            }
            intruder.audio().alsoTowards(caller.audio());
            intruder.audio().press("5");
            caller.audio().press("7");
          });
    }
  }

  private static String keyTaken(Consumer<SipPhone> caller) {
    return keyTaken(_ -> {}, caller);
  }

  /** The first key that Asterisk takes in a call in which the caller does this. */
  private static String keyTaken(Consumer<Path> change, Consumer<SipPhone> caller) {
    try (var ivr = answering(call -> call.command("WAIT FOR DIGIT 60000"));
        var asterisk =
            AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", ivr.address()), change);
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);
      caller.accept(phone);
      var reply = ivr.awaitEnd().replies().get(1);
      return Character.toString(Integer.parseInt(reply.replace("200 result=", "")));
    }
  }

  private static TestAgi answering(Consumer<TestAgi.Conversation> then) {
    return new TestAgi(
        call -> {
          call.command("ANSWER");
          then.accept(call);
          call.command("HANGUP");
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
