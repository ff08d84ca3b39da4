package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The production profile: calls come from the carrier's addresses, encrypted, or not at all. */
class TrunkTest {
  private static final String CARRIER = "127.0.0.2";
  private static final String STRANGER = "127.0.0.3";
  private static final String NUMBER = "01632960000";

  private final TestAgi ivr = new TestAgi(TrunkTest::ringTheAdvisers);
  private SipPhone carrier;
  private AsteriskUnderTest asterisk;

  @BeforeEach
  void start() {
    carrier = new SipPhone(CARRIER);
    asterisk =
        AsteriskUnderTest.start(
            "trunk",
            Map.of(
                "IVR_AGI",
                ivr.address(),
                "TRUNK_HOST",
                carrier.address(),
                "TRUNK_MATCH",
                CARRIER,
                "DESKS",
                "advisers=01632960999,switchboard=01632960998"));
  }

  @AfterEach
  void stop() {
    asterisk.close();
    carrier.close();
    ivr.close();
  }

  @Test
  void startsWithoutAnErrorOrAWarning() {
    assertThat(asterisk.output().lines()).noneMatch(line -> line.matches(".*(ERROR|WARNING).*"));
  }

  @Test
  void aCallFromTheCarrierIsTakenAndADeskIsRungThroughIt() {
    try (var desk = carrier) {
      assertThat(ring(desk, desk.audio().encryptedOffer())).isEqualTo(200);
      SipMessage invitation = desk.take("INVITE", "486 Busy Here");
      assertThat(invitation.startLine()).startsWith("INVITE sip:01632960999@" + CARRIER);
      assertThat(invitation.body()).contains("RTP/SAVP").contains("a=crypto:");
      desk.awaitHangUp();
      assertThat(ivr.awaitEnd().replies()).contains("200 result=1 (BUSY)");
    }
  }

  @Test
  void aCallInTheClearIsRefused() {
    assertThat(ring(carrier, carrier.audio().plainOffer())).isEqualTo(488);
  }

  @Test
  void aStrangerIsRefusedWhateverItClaimsToBe() {
    for (String claim : new String[] {"sip:01632960001@" + STRANGER, "sip:trunk@" + CARRIER}) {
      try (var stranger = new SipPhone(STRANGER)) {
        var offer = stranger.audio().encryptedOffer();
        assertThat(stranger.ring(asterisk.sip(), NUMBER, "<" + claim + ">", offer)).isEqualTo(401);
      }
    }
    assertThat(asterisk.console("core show channels")).contains("0 calls processed");
    assertThat(asterisk.output()).containsPattern("SECURITY.*" + STRANGER);
  }

  private int ring(SipPhone phone, String offer) {
    return phone.ring(asterisk.sip(), NUMBER, "<sip:01632960001@" + CARRIER + ">", offer);
  }

  private static void ringTheAdvisers(TestAgi.Conversation call) {
    call.command("ANSWER");
    call.command("GOSUB desks advisers 1");
    call.command("GET VARIABLE GOSUB_RETVAL");
    call.command("HANGUP");
  }
}
