package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.sandbox.leak.Change;

/** Each control of the hardening, taken away by itself, is missed. */
class CheckTest {
  private final Path config = Scripts.folder("check").resolve("config");

  @Test
  void findsNothingInWhatIsRendered() {
    render();
    assertThat(Scripts.run(Scripts.CHECK, config.toString()).output()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logger.conf       | console =.*                     | console => notice,dtmf",
        "logger.conf       | console =.*                     | console => *",
        "logger.conf       | messages.log =.*                | full => notice,verbose(3)",
        "logger.conf       | messages.log =.*                | full => debug",
        "manager.conf      | enabled = no                    | enabled = yes",
        "manager.conf      | webenabled = no                 | webenabled = yes",
        "http.conf         | enabled = no                    | enabled = yes",
        "ari.conf          | enabled = no                    | ; gone",
        "cel.conf          | enable = no                     | enable = yes",
        "cdr.conf          | enable = no                     | ; gone: on is its default",
        "stasis.conf       | .*dtmf_begin_type.*             | ; gone",
        "stasis.conf       | .*dtmf_end_type.*               | ; gone",
        "stasis.conf       | .*varset_type.*                 | ; gone",
        "stasis.conf       | .*exec_start_type.*             | ; gone",
        "stasis.conf       | .*exec_end_type.*               | ; gone",
        "modules.conf      | autoload = no                   | autoload = yes",
        "modules.conf      | .*app_echo.*                    | load = app_mixmonitor.so",
        "modules.conf      | .*app_echo.*                    | require = app_read",
        "modules.conf      | .*app_echo.*                    | load => res_pjsip_logger.so",
        "modules.conf      | .*app_echo.*                    | load = app_originate.so",
        "asterisk.conf     | verbose.*                       | verbose = 3",
        "asterisk.conf     | debug.*                         | debug = 1",
        "asterisk.conf     | dumpcore.*                      | dumpcore = yes",
        "asterisk.conf     | live_dangerously.*              | live_dangerously = yes",
        "asterisk.conf     | astctlpermissions.*             | astctlpermissions = 0666",
        "cli_permissions.conf | default_perm.*               | default_perm = permit",
        "cli_permissions.conf | permit = core ping           | permit = agi set",
        "cli_permissions.conf | permit = core ping           | permit = all",
        "cli_permissions.conf | permit = core ping           | permit = core",
        "pjsip.conf        | endpoint_identifier_order.*     | endpoint_identifier_order ="
            + " username,ip",
        "pjsip.conf        | dtmf_mode.*                     | dtmf_mode = info",
        "pjsip.conf        | allow_transfer.*                | allow_transfer = yes",
        "pjsip.conf        | bind.*                          | bind = 0.0.0.0:5060",
        "features.conf     | \\[featuremap]                  | [applicationmap]",
        "features.conf     | disconnect.*                    | blindxfer = #1",
        "site/desks.conf   | exten => advisers.*             | exten =>"
            + " advisers,1,Dial(PJSIP/a,45,gH)",
        "extensions.conf   | exten => s,1,Bridge.*           | exten => s,1,Bridge(x,H)",
        "extensions.conf   | .*n,Answer.*                    | same => n,Read(x)",
        "extensions.conf   | .*n,Answer.*                    | same => n,System(id)",
        "extensions.conf   | .*n,Answer.*                    | same =>"
            + " n,Dial(PJSIP/${EXTEN}@trunk)",
        "extensions.conf   | .*n,Answer.*                    | same => n,Set(X=${SHELL(id)})",
        "extensions.conf   | .*include profile.conf          | #exec id",
        "extensions.conf   | .*include profile.conf          | #include"
            + " /etc/asterisk/extensions.conf",
      })
  void missesAControlThatWasTakenAway(String file, String line, String instead) {
    render();
    Change.line(config.resolve(file), line, instead);
    if (file.equals("features.conf")) {
      Change.add(config.resolve(file), "spy => #9,peer,MixMonitor");
    }
    Scripts.Result result = Scripts.run(Scripts.CHECK, config.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output()).contains(file + ": ");
  }

  @Test
  void anAsteriskWhoseConfigurationWasChangedIsNotStarted() {
    render();
    Change.line(config.resolve("logger.conf"), "console =.*", "console => dtmf");
    var started =
        Scripts.run(
            Scripts.RUN, "--config", config.toString(), "--var", config.resolveSibling("v") + "");
    assertThat(started.code()).isEqualTo(5);
    assertThat(started.output()).contains("dtmf").contains("not started");
  }

  private void render() {
    var arguments =
        List.of(
            "--profile", "sandbox", "--out", config.toString(), "--set", "AUDIO_DIR=/srv/audio");
    assertThat(Scripts.run(Scripts.RENDER, arguments).code()).isZero();
  }
}
