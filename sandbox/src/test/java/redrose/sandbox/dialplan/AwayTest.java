package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** FEATURES C9: if ivr-core is away, the dialplan apologises and connects to the switchboard. */
class AwayTest {
  private static final String NOBODY = "127.0.0.1:9"; // discard: nothing listens there

  @Test
  void aCallerWhoFindsNobodyHearsTheApologyAndIsPutThrough() throws IOException {
    try (var asterisk = AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", NOBODY))) {
      hearsTheApologyAndIsPutThrough(asterisk);
    }
  }

  @Test
  void aCallerWhoseIvrDiesInTheMiddleIsNotCutOff() throws IOException {
    try (var dying = new TestAgi(call -> call.command("ANSWER"));
        var asterisk = AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", dying.address()))) {
      hearsTheApologyAndIsPutThrough(asterisk);
    }
  }

  @Test
  void anIvrThatTakesACallAndSaysNothingLosesItSoon() throws IOException {
    var forEver = new CountDownLatch(1);
    try (var silent = new TestAgi(_ -> wait(forEver));
        var asterisk =
            AsteriskUnderTest.start(
                "sandbox", Map.of("IVR_AGI", silent.address(), "IVR_SILENCE_SECONDS", "5"))) {
      byte[] apology = apology(asterisk);
      try (var phone = new SipPhone("127.0.0.1")) {
        assertThat(phone.ring(asterisk.sip(), "01632960000")).isEqualTo(200);
        phone.audio().awaitHearing(apology);
        phone.hangUp();
      }
    } finally {
      forEver.countDown();
    }
  }

  @Test
  void anIvrThatHoldsACallDoesNotHoldItForEver() throws IOException {
    var forEver = new CountDownLatch(1);
    try (var silent =
            new TestAgi(
                call -> {
                  call.command("SET VARIABLE TIMEOUT(absolute) 5");
                  call.command("ANSWER");
                  wait(forEver);
                });
        var asterisk = AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", silent.address()))) {
      hearsTheApologyAndIsPutThrough(asterisk);
    } finally {
      forEver.countDown();
    }
  }

  @Test
  void theFirstWordLiftsTheLimitOnSilence() {
    try (var ivr =
            new TestAgi(
                call -> {
                  call.command("SET VARIABLE TIMEOUT(absolute) 3600");
                  call.command("ANSWER");
                  call.command("GET VARIABLE TIMEOUT(absolute)");
                  call.command("HANGUP");
                });
        var asterisk =
            AsteriskUnderTest.start(
                "sandbox", Map.of("IVR_AGI", ivr.address(), "IVR_SILENCE_SECONDS", "60"));
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "01632960000")).isEqualTo(200);
      phone.awaitHangUp();
      assertThat(ivr.awaitEnd().replies())
          .anyMatch(reply -> reply.matches("200 result=1 \\(3[0-9.]+\\)"));
    }
  }

  @Test
  void aCallThatTheIvrEndsIsOver() {
    try (var ivr =
            new TestAgi(
                call -> {
                  call.command("ANSWER");
                  call.command("HANGUP");
                });
        var asterisk = AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", ivr.address()));
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "01632960000")).isEqualTo(200);
      phone.awaitHangUp();
      assertThat(asterisk.output()).doesNotContain("apology");
    }
  }

  private static void hearsTheApologyAndIsPutThrough(AsteriskUnderTest asterisk)
      throws IOException {
    byte[] apology = apology(asterisk);
    try (var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "01632960000")).isEqualTo(200);
      phone.audio().awaitHearing(apology);
      Desks.hearsItselfAtADesk(phone);
      phone.hangUp();
    }
  }

  /** A second of noise where the apology's file belongs. */
  private static byte[] apology(AsteriskUnderTest asterisk) throws IOException {
    byte[] noise = new byte[8_000];
    new Random(9).nextBytes(noise);
    var file = asterisk.audio().resolve("system/apology.alaw");
    Files.createDirectories(file.getParent());
    Files.write(file, noise);
    return noise;
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
