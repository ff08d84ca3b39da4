package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lending a call to payment-gateway, and what comes back. */
class CardDeskTest {
  @Test
  void theOutcomeThatTheGatewaySetsComesBackToIvrCore() {
    try (var gateway = new TestAgi(call -> call.command("SET VARIABLE CARD_OUTCOME declined"))) {
      assertThat(outcome(gateway.address())).isEqualTo("200 result=1 (declined)");
      assertThat(gateway.awaitEnd().environment())
          .contains("agi_network_script: card?token=Ab-1_z&pace=slower");
    }
  }

  @Test
  void aGatewayThatDiesBeforeItSaysIsUnknown() {
    try (var gateway = new TestAgi(_ -> {})) {
      assertThat(outcome(gateway.address())).isEqualTo("200 result=1 (unknown)");
    }
  }

  @Test
  void aGatewayThatIsNotThereIsAway() {
    assertThat(outcome("127.0.0.1:9")).isEqualTo("200 result=1 (away)");
  }

  private static String outcome(String gateway) {
    try (var ivr =
            new TestAgi(
                call -> {
                  call.command("ANSWER");
                  call.command("SET VARIABLE CALL_PACE slower");
                  call.command("GOSUB card-desk s 1 Ab-1_z");
                  call.command("GET VARIABLE GOSUB_RETVAL");
                  call.command("HANGUP");
                });
        var asterisk =
            AsteriskUnderTest.start(
                "sandbox", Map.of("IVR_AGI", ivr.address(), "CARD_AGI", gateway));
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);
      phone.awaitHangUp();
      return ivr.awaitEnd().replies().get(3);
    }
  }
}
