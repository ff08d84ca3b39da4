package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a caller can be put through to: the named desks and nobody else. */
class DesksTest {
  @Test
  void aNamedDeskAnswersAndIvrCoreIsToldSo() {
    try (var ivr = new TestAgi(DesksTest::connectToSocialCare);
        var asterisk = start(ivr);
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);
      Desks.hearsItselfAtADesk(phone);
      assertThat(ivr.awaitEnd().environment())
          .anyMatch(line -> line.matches("agi_network_script: desk-answered\\?call=[0-9.]+"));
      phone.hangUp();
    }
  }

  @Test
  void aDeskThatNobodyNamedIsNotDialled() {
    assertThat(dialStatusOf("billing")).contains("(CHANUNAVAIL)");
  }

  @Test
  void aNumberIsNotADesk() {
    for (String number : new String[] {"09061234567", "0", "s", "PJSIP/0906@caller"}) {
      assertThat(dialStatusOf(number)).doesNotContain("(ANSWER)").doesNotContain("(NOANSWER)");
    }
  }

  private static String dialStatusOf(String desk) {
    try (var ivr =
            new TestAgi(
                call -> {
                  call.command("ANSWER");
                  call.command("GOSUB desks " + desk + " 1");
                  call.command("GET VARIABLE GOSUB_RETVAL");
                  call.command("HANGUP");
                });
        var asterisk = start(ivr);
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);
      phone.awaitHangUp();
      return ivr.awaitEnd().replies().get(2);
    }
  }

  private static void connectToSocialCare(TestAgi.Conversation call) {
    if (call.environment().stream()
        .anyMatch(line -> line.startsWith("agi_network_script: call?"))) {
      call.command("ANSWER");
      call.command("GOSUB desks social-care 1");
    }
  }

  private static AsteriskUnderTest start(TestAgi ivr) {
    return AsteriskUnderTest.start(
        "sandbox", Map.of("IVR_AGI", ivr.address(), "DESKS", "advisers,social-care,switchboard"));
  }
}
