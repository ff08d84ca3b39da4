package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One command is one line on the wire, whatever its arguments hold. */
class AgiCommandTest {

  record Raw(String text) implements AgiCommand {
    @Override
    public String buildCommand() {
      return text;
    }

    @Override
    public void setAsteriskVersion(AsteriskVersion version) {}
  }

  static Stream<Arguments> commandsThatAreNotOne() {
    return Stream.of(
        Arguments.of("VERBOSE hello\nHANGUP", "Raw has a line end or a zero in it"),
        Arguments.of("VERBOSE hello\rHANGUP", "Raw has a line end or a zero in it"),
        Arguments.of("VERBOSE hello\0HANGUP", "Raw has a line end or a zero in it"),
        Arguments.of("VERBOSE \"a\\\" 1", "Raw opens a quote that it doesn't close"),
        Arguments.of(
            "VERBOSE " + "x".repeat(2_039),
            "Raw is longer than the 2046 bytes that Asterisk reads"),
        Arguments.of(
            "VERBOSE " + "é".repeat(1_020),
            "Raw is longer than the 2046 bytes that Asterisk reads"));
  }

  @ParameterizedTest
  @MethodSource("commandsThatAreNotOne")
  void a_command_that_would_not_arrive_as_one_is_refused_and_nothing_is_sent(
      String text, String why) throws Exception {
    try (var server = TestServer.of(channel -> channel.execute(new Raw(text)));
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).as("nothing but the end").isNull();
      assertThat(server.said())
          .isInstanceOf(IllegalArgumentException.class)
          .extracting("message")
          .isEqualTo(why);
    }
  }

  @Test
  void the_longest_command_that_asterisk_reads_is_sent() {
    var longest = "VERBOSE " + "x".repeat(2_038);
    try (var server = TestServer.of(channel -> channel.execute(new Raw(longest)));
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isEqualTo(longest);
    }
  }

  @Test
  void quotes_and_backslashes_in_an_argument_are_escaped() {
    try (var server =
            TestServer.of(channel -> channel.execute(new SetVariableCommand("X", "a\"b\\")));
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isEqualTo("SET VARIABLE \"X\" \"a\\\"b\\\\\"");
    }
  }

  @Test
  void a_refused_command_leaves_the_call_usable() throws Exception {
    try (var server = TestServer.of(AgiCommandTest::refusedThenSent);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isEqualTo("GET VARIABLE \"X\"");
      call.send("200 result=1 (y)\n");
      assertThat(server.said()).isEqualTo("y");
    }
  }

  private static Object refusedThenSent(AgiChannel channel) {
    try {
      return channel.execute(new Raw("VERBOSE a\nb"));
    } catch (IllegalArgumentException e) {
      return channel.execute(new GetVariableCommand("X")).extra();
    }
  }
}
