package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redrose.sandbox.leak.Change;

/** What ivr-core is told of a caller. */
class CallerTest {
  private static final String INJECTED = "%0Aagi_evil:%20yes";

  @Test
  void isToldTheNumberDialledAndTheCallersNumber() {
    assertThat(environmentOf("01632960000", "<sip:+441632960001@127.0.0.1>", _ -> {}))
        .contains("agi_network_script: call?seconds=3600")
        .contains("agi_dnid: 01632960000")
        .contains("agi_callerid: +441632960001");
  }

  @Test
  void anAddressWithoutANumberRingsToo() {
    assertThat(environmentOf("help", "<sip:127.0.0.1>", _ -> {})).contains("agi_dnid: unknown");
  }

  @Test
  void whatACallerClaimsToBeCannotAddALineOfItsOwn() {
    assertThat(environmentOf("1" + INJECTED, "<sip:1" + INJECTED + "@127.0.0.1>", _ -> {}))
        .noneMatch(line -> line.startsWith("agi_evil"));
  }

  @Test
  void withoutTheFilterItCould() {
    assertThat(
            environmentOf(
                "1" + INJECTED,
                "<sip:1@127.0.0.1>",
                config ->
                    Change.line(config.resolve("extensions.conf"), ".*CALLERID\\(dnid\\).*", "")))
        .anyMatch(line -> line.startsWith("agi_evil"));
  }

  @Test
  void aNumberThatItsOwnerWithholdsIsNotPassedOn() {
    assertThat(environmentOfWithheld(CallerTest::trustTheCarrier))
        .contains("agi_dnid: 01632960000")
        .noneMatch(line -> line.contains("441632960001"));
  }

  @Test
  void withoutTheLookAtThePresentationItWouldBe() {
    assertThat(
            environmentOfWithheld(
                config -> {
                  trustTheCarrier(config);
                  Change.line(
                      config.resolve("extensions.conf"),
                      "exten => s,1,Set\\(CALLERID\\(num\\).*",
                      "exten => s,1,Set(CALLERID(num)=${CALLERID(num)})");
                }))
        .contains("agi_callerid: +441632960001");
  }

  private static void trustTheCarrier(Path config) {
    Change.line(config.resolve("pjsip.conf"), "trust_id_inbound = no.*", "trust_id_inbound = yes");
  }

  private static List<String> environmentOfWithheld(Consumer<Path> change) {
    try (var phone = new SipPhone("127.0.0.1")) {
      phone.saying("p-asserted-identity", "<sip:+441632960001@127.0.0.1>").saying("privacy", "id");
      return environmentOf(
          phone, "01632960000", "\"Anonymous\" <sip:anonymous@anonymous.invalid>", change);
    }
  }

  private static List<String> environmentOf(String dialled, String from, Consumer<Path> change) {
    try (var phone = new SipPhone("127.0.0.1")) {
      return environmentOf(phone, dialled, from, change);
    }
  }

  private static List<String> environmentOf(
      SipPhone phone, String dialled, String from, Consumer<Path> change) {
    try (var ivr = new TestAgi(call -> call.command("HANGUP"));
        var asterisk =
            AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", ivr.address()), change)) {
      phone.ring(asterisk.sip(), dialled, from, phone.audio().plainOffer());
      return ivr.awaitEnd().environment();
    }
  }
}
