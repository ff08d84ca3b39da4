package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings go into Asterisk's own files, so none may hold more than its kind of value. */
class RenderTest {
  private final Path out = Scripts.folder("render").resolve("config");

  @Test
  void everyPlaceholderIsFilled() throws IOException {
    assertThat(render("sandbox", "SIP_PORT=5062").code()).isZero();
    try (var files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContainPattern("@[A-Z_]+@");
      }
    }
    assertThat(Files.readString(out.resolve("pjsip.conf"))).contains("bind = 127.0.0.1:5062");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SIP_PORT=0",
        "SIP_PORT=65536",
        "SIP_PORT=5060 ; x",
        "SIP_HOST=0.0.0.0",
        "SIP_HOST=192.0.2.1",
        "IVR_AGI=127.0.0.1",
        "IVR_SILENCE_SECONDS=61",
        "IVR_AGI=127.0.0.1:4573/x",
        "IVR_AGI=a,b:1",
        "AUDIO_DIR=relative",
        "AUDIO_DIR=/a&/b",
        "AUDIO_DIR=/a,/b",
        "AUDIO_DIR=/${SHELL(id)}",
        "AUDIO_DIR=/a\n#exec id",
        "RTP_START=20000",
        "MAX_CALL_SECONDS=0",
        "DESKS=advisers",
        "DESKS=switchboard,Advisers",
        "DESKS=switchboard,x)\nexten => y",
        "DESKS=switchboard=01632960998",
        "TRUNK_HOST=127.0.0.1",
        "VOLUME=11",
      })
  void aValueThatIsNotOfItsKindIsRefused(String setting) {
    Scripts.Result result = render("sandbox", setting);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).contains(setting.substring(0, setting.indexOf('=')));
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IVR_AGI=8.8.8.8:4573", "CARD_AGI=172.32.0.1:4574"})
  void fastAgiGoesNowherePublic(String setting) {
    Scripts.Result result = render("sandbox", setting);
    assertThat(result.code()).isNotZero();
    assertThat(result.output()).contains(setting.substring(0, setting.indexOf('=')));
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IVR_AGI=10.1.2.3:4573", "CARD_AGI=localhost:4574", "CARD_AGI=172.31.0.1:1"})
  void fastAgiGoesByPrivateLinks(String setting) {
    assertThat(render("sandbox", setting).code()).isZero();
  }

  @Test
  void theTrunkNeedsItsAddresses() {
    Scripts.Result result = render("trunk", "DESKS=switchboard=01632960998");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).contains("TRUNK_HOST");
  }

  @Test
  void whatItMadeIsReplacedAndWhatItDidNotMakeIsLeft() throws IOException {
    assertThat(render("sandbox", "MAX_CALLS=7").code()).isZero();
    assertThat(render("sandbox", "MAX_CALLS=8").code()).isZero();
    assertThat(Files.readString(out.resolve("asterisk.conf"))).contains("maxcalls = 8");
    Files.delete(out.resolve(".hardened"));
    assertThat(render("sandbox", "MAX_CALLS=9").code()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("asterisk.conf"))).contains("maxcalls = 8");
  }

  private Scripts.Result render(String profile, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--profile", profile, "--out", out.toString()));
    arguments.addAll(List.of("--set", "AUDIO_DIR=/srv/audio"));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return Scripts.run(Scripts.RENDER, arguments);
  }
}
