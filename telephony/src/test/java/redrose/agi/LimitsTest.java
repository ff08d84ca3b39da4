package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that asks too much is closed and counted; the others don't notice. */
class LimitsTest {
  private static final AgiServerOptions SMALL =
      new AgiServerOptions("127.0.0.1", 0, 2, 300, 10, 600_000, 600_000, 16, 1);

  private static Object ask(AgiChannel channel) {
    return channel.execute(new GetVariableCommand("X"));
  }

  @Test
  void a_connection_too_many_is_closed_and_a_place_left_is_given_again() throws Exception {
    try (var server = TestServer.of(SMALL, LimitsTest::ask);
        var first = RawCall.ring(server.port());
        var second = RawCall.ring(server.port())) {
      assertThat(first.command()).isNotNull();
      assertThat(second.command()).isNotNull();
      try (var third = RawCall.connect(server.port())) {
        assertThat(third.command()).isNull();
      }
      assertThat(server.count("redrose.agi.refused", "reason", "connections")).isEqualTo(1);
      first.send("200 result=1\n");
      assertThat(first.command()).isNull();
      TestServer.eventually(() -> server.server.activeCalls() == 1);
      try (var fourth = RawCall.ring(server.port())) {
        assertThat(fourth.command()).isNotNull();
      }
    }
  }

  @Test
  void a_caller_that_leaves_in_the_headers_gives_its_place_back() {
    try (var server = TestServer.of(SMALL, LimitsTest::ask)) {
      for (int i = 0; i < 20; i++) {
        var left = RawCall.connect(server.port()).send("agi_network: yes\n");
        left.close();
        assertThat(server.server.activeCalls()).isZero();
      }
      TestServer.eventually(
          () -> {
            try (var call = RawCall.ring(server.port())) {
              return call.command() != null;
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n", "%s\r\n", "%sx"})
  void a_header_line_too_long_closes_the_connection(String wire) {
    try (var server = TestServer.of(SMALL, LimitsTest::ask);
        var call = RawCall.connect(server.port()).send(wire.formatted("x".repeat(301)))) {
      assertClosedFor("line_length", server, call);
    }
  }

  @Test
  void a_line_as_long_as_allowed_is_read() throws Exception {
    try (var server = TestServer.of(SMALL, LimitsTest::ask);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      var value = "x".repeat(300 - "200 result=1 ()".length());
      call.send("200 result=1 (" + value).send(")\r").send("\n");
      assertThat(server.said()).extracting("extra").isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 result=1 (%s)\n",
        "200 result=1 (%s",
        "200 result=1 (a\nb\n%s\n",
        "520-Invalid\n%s\n"
      })
  void a_reply_too_long_closes_the_connection_and_fails_the_command(String wire) throws Exception {
    try (var server = TestServer.of(SMALL, LimitsTest::ask);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      call.send(wire.formatted("x".repeat(299)));
      assertThat(server.said()).isInstanceOf(AgiFailure.class);
      assertClosedFor("line_length", server, call);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\n", "long: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"})
  void headers_without_end_close_the_connection(String line) {
    try (var server = TestServer.of(SMALL, LimitsTest::ask);
        var call = RawCall.connect(server.port()).send(line.repeat(11))) {
      assertClosedFor("headers", server, call);
    }
  }

  @Test
  void headers_that_do_not_end_in_time_close_the_connection() {
    var impatient = new AgiServerOptions("127.0.0.1", 0, 2, 300, 10, 50, 600_000, 16, 1);
    try (var server = TestServer.of(impatient, LimitsTest::ask);
        var call = RawCall.connect(server.port()).send("agi_network: yes\n")) {
      assertClosedFor("header_time", server, call);
    }
  }

  @Test
  void a_command_that_is_never_answered_fails_and_closes_the_connection() throws Exception {
    var impatient = new AgiServerOptions("127.0.0.1", 0, 2, 300, 10, 600_000, 50, 16, 1);
    try (var server = TestServer.of(impatient, LimitsTest::ask);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      assertThat(server.said())
          .isInstanceOf(AgiFailure.class)
          .extracting("message")
          .asString()
          .contains("a command was not answered in time");
      assertClosedFor("idle", server, call);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1\n", "20 result=1\n", "2000\n", "200 result=0\n200 result=0\n"})
  void what_no_asterisk_sends_closes_the_connection(String wire) throws Exception {
    try (var server =
            TestServer.of(
                SMALL,
                channel -> {
                  ask(channel);
                  TestServer.eventually(channel::isHungUp);
                  return ask(channel);
                });
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      call.send(wire);
      assertThat(server.said()).isInstanceOf(AgiFailure.class);
      assertClosedFor("protocol", server, call);
    }
  }

  @Test
  void limits_that_allow_nothing_are_refused() {
    assertThatThrownBy(() -> SMALL.withMaxConnections(0))
        .hasMessage("maxConnections must be positive, but is 0");
  }

  private static void assertClosedFor(String reason, TestServer server, RawCall call) {
    assertThat(call.command()).isNull();
    assertThat(server.count("redrose.agi.refused", "reason", reason)).isEqualTo(1);
    TestServer.eventually(() -> server.server.activeCalls() == 0);
  }
}
