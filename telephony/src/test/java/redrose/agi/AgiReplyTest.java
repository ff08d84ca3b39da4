package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Asterisk writes, and what a script gets of it. */
class AgiReplyTest {

  static Stream<Arguments> repliesOfAsterisk() {
    return Stream.of(
        reply("200 result=0\n", "0", "", Map.of()),
        reply("200 result=0\r\n", "0", "", Map.of()),
        reply("200 result=49 endpos=21600\n", "49", "", Map.of("endpos", "21600")),
        reply("200 result=0 (timeout) endpos=8\n", "0", "timeout", Map.of("endpos", "8")),
        reply("200 result=1 (PJSIP/a)\n", "1", "PJSIP/a", Map.of()),
        reply("200 result=1 ()\n", "1", "", Map.of()),
        reply("200 result=1 (a (b) c)\n", "1", "a (b) c", Map.of()),
        reply("200 result=1 (he said \"no\" \\ x=1)\n", "1", "he said \"no\" \\ x=1", Map.of()),
        reply("200 result=1 (żółć £5)\n", "1", "żółć £5", Map.of()),
        reply("200 result=1 (two\nlines)\n", "1", "two\nlines", Map.of()),
        reply("200 result=1 (HANG\nHANGUP\nUP)\n", "1", "HANG\nHANGUP\nUP", Map.of()),
        reply("200 result=-1\n", "-1", "", Map.of()),
        reply("200 result=0 Gosub complete\n", "0", "", Map.of()),
        reply(
            "200 result=1 (speech) results=1 score0=969 text0=\"one \\\"1\\\" two\" grammar0=g\n",
            "1",
            "speech",
            Map.of("results", "1", "score0", "969", "text0", "one \"1\" two", "grammar0", "g")),
        reply("100 result=0 Trying...\n200 result=0 Gosub complete\n", "0", "", Map.of()),
        reply("100 Trying\n100 Trying\n\n200 result=7\n", "7", "", Map.of()),
        reply("200 result=\n", "", "", Map.of()),
        reply("200\n", "", "", Map.of()));
  }

  @ParameterizedTest
  @MethodSource("repliesOfAsterisk")
  void a_reply_is_read_as_asterisk_meant_it(
      String wire, String result, String extra, Map<String, String> attributes) throws Exception {
    try (var server = TestServer.of(channel -> channel.execute(new GetVariableCommand("X")));
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isEqualTo("GET VARIABLE \"X\"");
      call.send(wire);
      assertThat(server.said()).isEqualTo(new AgiReply(200, result, extra, attributes));
      assertThat(call.command()).as("the script has ended").isNull();
    }
  }

  static Stream<Arguments> refusalsOfAsterisk() {
    return Stream.of(
        Arguments.of("510 Invalid or unknown command\n", "510 Invalid or unknown command"),
        Arguments.of("520 Invalid command syntax.\n", "520 Invalid command syntax."),
        Arguments.of(
            """
            520-Invalid command syntax.  Proper usage follows:
            Usage: GET VARIABLE <name>
            200 result=1 (testvariable)
            520 End of proper usage.
            """,
            "520-Invalid command syntax.  Proper usage follows:"),
        Arguments.of(
            """
            520-Invalid command syntax.  Proper usage follows:
            Usage: no line end520 End of proper usage.
            """,
            "520-Invalid command syntax.  Proper usage follows:"),
        Arguments.of("503 unheard of\n", "503 unheard of"));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfAsterisk")
  void a_refused_command_fails_and_the_call_goes_on(String wire, String reason) throws Exception {
    try (var server = TestServer.of(AgiReplyTest::failThenGoOn);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      call.send(wire);
      assertThat(call.command()).as("the next command").isNotNull();
      call.send("200 result=1\n");
      assertThat(server.said()).isEqualTo("Asterisk refused GetVariableCommand: " + reason);
    }
  }

  private static Object failThenGoOn(AgiChannel channel) {
    try {
      return channel.execute(new GetVariableCommand("secret"));
    } catch (AgiFailure e) {
      return channel.execute(new GetVariableCommand("X")).code() == 1 ? e.getMessage() : "lost";
    }
  }

  private static Arguments reply(
      String wire, String result, String extra, Map<String, String> attributes) {
    return Arguments.of(wire, result, extra, attributes);
  }
}
