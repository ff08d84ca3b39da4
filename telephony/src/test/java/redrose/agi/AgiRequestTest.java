package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The lines that open a connection, and what a script gets of them. */
class AgiRequestTest {

  @Test
  void the_request_has_the_path_the_parameters_and_every_variable() throws Exception {
    var request =
        requestOf(
            """
            agi_network: yes
            agi_network_script: card?token=a%2Bb
            agi_request: agi://127.0.0.1:4574/card?token=a%2Bb&empty=&flag&token=later
            agi_uniqueid: 1763770000.7
            agi_callerid: 01452555123
            agi_calleridname: Ann: of Gloucester
            agi_dnid: 1000
            agi_accountcode::\s
            agi_arg_1: one
            agi_not_heard_of: 7
            something else
            agi_dnid: 2000

            """);
    assertThat(request.script()).isEqualTo("card");
    assertThat(request.parameters())
        .containsOnly(
            java.util.Map.entry("token", "a+b"),
            java.util.Map.entry("empty", ""),
            java.util.Map.entry("flag", ""));
    assertThat(request.uniqueId()).isEqualTo("1763770000.7");
    assertThat(request.callerNumber()).contains("01452555123");
    assertThat(request.calledNumber()).isEqualTo("1000");
    assertThat(request.variables())
        .containsEntry("calleridname", "Ann: of Gloucester")
        .containsEntry("accountcode", "")
        .containsEntry("arg_1", "one")
        .containsEntry("not_heard_of", "7")
        .containsEntry("something else", "");
  }

  @Test
  void a_request_without_path_or_variables_is_empty_not_broken() throws Exception {
    var request = requestOf("agi_request: agi://127.0.0.1:4574\nagi_callerid: unknown\n\n");
    assertThat(request.script()).isEmpty();
    assertThat(request.parameters()).isEmpty();
    assertThat(request.uniqueId()).isEmpty();
    assertThat(request.callerNumber()).isEmpty();
    assertThat(requestOf("\n").variables()).isEmpty();
  }

  @Test
  void a_stray_per_cent_sign_stands_for_itself() throws Exception {
    var request = requestOf("agi_request: agi://h/x?discount=50%&n=%zz\n\n");
    assertThat(request.parameters()).containsEntry("discount", "50%").containsEntry("n", "%zz");
  }

  private static AgiRequest requestOf(String headers) throws InterruptedException {
    try (var server = TestServer.of(AgiChannel::request);
        var call = RawCall.connect(server.port()).send(headers)) {
      assertThat(call.command()).isNull();
      return (AgiRequest) server.said();
    }
  }
}
