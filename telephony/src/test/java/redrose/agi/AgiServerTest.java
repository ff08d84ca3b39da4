package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class AgiServerTest {

  private static AgiReply ask(AgiChannel channel) {
    return channel.execute(new GetVariableCommand("X"));
  }

  @Test
  void a_call_runs_on_a_virtual_thread_of_its_own_with_its_identifier_on_log_lines()
      throws Exception {
    try (var server =
            TestServer.of(channel -> Thread.currentThread().isVirtual() + MDC.get("channel"));
        var call = RawCall.ring(server.port())) {
      assertThat(server.said()).isEqualTo("true1763770000.7");
      assertThat(call.command()).isNull();
    }
  }

  @Test
  void what_a_script_throws_is_logged_once_and_the_server_lives() throws Exception {
    var logged = logOf(AgiServerTest::failingCall);
    assertThat(logged).hasSize(1);
    assertThat(logged.getFirst().getLevel()).isEqualTo(Level.ERROR);
    assertThat(logged.getFirst().getMDCPropertyMap()).containsEntry("channel", "1763770000.7");
    assertThat(logged.getFirst().getThrowableProxy().getMessage()).isEqualTo("a fault");
  }

  private static void failingCall(TestServer server) {
    try (var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      call.send("200 result=1 (fail)\n");
      assertThat(call.command()).as("closed").isNull();
    }
    try (var call = RawCall.ring(server.port())) {
      assertThat(call.command()).as("still served").isNotNull();
      call.send("200 result=1 (go on)\n");
      assertThat(call.command()).isNull();
    }
    TestServer.eventually(() -> server.count("redrose.agi.calls.ended", "how", "failed") == 1);
    TestServer.eventually(() -> server.count("redrose.agi.calls.ended", "how", "completed") == 1);
  }

  @Test
  void a_hang_up_is_a_normal_ending_and_not_logged() throws Exception {
    var logged =
        logOf(
            server -> {
              try (var call = RawCall.ring(server.port())) {
                assertThat(call.command()).isNotNull();
                call.send("HANGUP\n");
                assertThat(call.command()).isNull();
              }
              TestServer.eventually(
                  () -> server.count("redrose.agi.calls.ended", "how", "hung_up") == 1);
            });
    assertThat(logged).isEmpty();
  }

  /** What the server logs while this is done to it. */
  private static List<ILoggingEvent> logOf(Consumer<TestServer> what) {
    var logger = (Logger) LoggerFactory.getLogger("redrose.agi");
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    logger.addAppender(appender);
    try (var server = TestServer.of(AgiServerTest::failWhereTold)) {
      what.accept(server);
    } finally {
      logger.detachAppender(appender);
    }
    return appender.list;
  }

  private static Object failWhereTold(AgiChannel channel) {
    if (ask(channel).extra().equals("fail")) {
      throw new AssertionError("a fault");
    }
    return "well";
  }

  @Test
  void calls_and_their_turn_around_are_counted() throws Exception {
    try (var server = TestServer.of(channel -> ask(channel).code() + ask(channel).code());
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      assertThat(server.meters.get("redrose.agi.calls.active").gauge().value()).isEqualTo(1);
      assertThat(server.server.activeCalls()).isEqualTo(1);
      call.send("200 result=1\n");
      assertThat(call.command()).isNotNull();
      call.send("200 result=1\n");
      assertThat(server.said()).isEqualTo(2);
      assertThat(server.meters.get("redrose.agi.calls.started").counter().count()).isEqualTo(1);
      assertThat(server.meters.get("redrose.agi.turnaround").timer().count()).isEqualTo(2);
      TestServer.eventually(() -> server.count("redrose.agi.calls.ended", "how", "completed") == 1);
      assertThat(server.server.activeCalls()).isZero();
    }
  }

  @Test
  void a_session_that_is_no_call_is_served_and_not_counted() throws Exception {
    var meters = new SimpleMeterRegistry();
    var script = new Remark();
    try (var server = AgiServer.listen(Vertx.vertx(), TestServer.options(), script, meters);
        var remark = RawCall.ring(server.port())) {
      assertThat(remark.command()).isNotNull();
      assertThat(server.activeCalls()).isZero();
      remark.send("200 result=1\n");
      assertThat(remark.command()).as("served to its end").isNull();
      assertThat(server.drain(Duration.ofSeconds(60))).isTrue();
      assertThat(meters.get("redrose.agi.calls.started").counter().count()).isZero();
      assertThat(meters.get("redrose.agi.calls.ended").counters())
          .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }
  }

  private static final class Remark implements AgiScript {
    @Override
    public boolean isCall(AgiChannel channel) {
      return false;
    }

    @Override
    public void run(AgiChannel channel) {
      ask(channel);
    }
  }

  @Test
  void draining_takes_no_new_call_and_cuts_none() throws Exception {
    try (var server = TestServer.of(AgiServerTest::ask);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      assertThat(server.server.drain(Duration.ofMillis(1))).isFalse();
      TestServer.eventually(() -> isRefused(server.port()));
      call.send("200 result=1\n");
      assertThat(server.said()).isInstanceOf(AgiReply.class);
      assertThat(server.server.drain(Duration.ofSeconds(20))).isTrue();
    }
  }

  private static boolean isRefused(int port) {
    try (var _ = RawCall.connect(port)) {
      return false;
    } catch (java.io.UncheckedIOException e) {
      return true;
    }
  }

  @Test
  void closing_hangs_up_and_waits_for_the_script() throws Exception {
    var server = TestServer.of(AgiServerTest::ask);
    try (var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      server.close();
      assertThat(server.server.activeCalls()).isZero();
      assertThat(server.said()).isInstanceOf(CallerHungUp.class);
      assertThat(call.command()).isNull();
    }
  }

  @Test
  void closing_after_a_drain_that_took_too_long_still_hangs_up() throws Exception {
    var server = TestServer.of(AgiServerTest::ask);
    try (var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isNotNull();
      assertThat(server.server.drain(Duration.ofMillis(1))).isFalse();
      server.close();
      assertThat(server.said()).isInstanceOf(CallerHungUp.class);
    }
  }

  @Test
  void several_event_loops_share_one_free_port_and_servers_do_not() throws Exception {
    var options = new AgiServerOptions("127.0.0.1", 0, 100, 300, 20, 5_000, 5_000, 16, 3);
    try (var one = TestServer.of(options, _ -> "one");
        var other = TestServer.of(options, _ -> "other")) {
      for (int i = 0; i < 9; i++) {
        try (var call = RawCall.ring(one.port())) {
          assertThat(call.command()).isNull();
          assertThat(one.said()).isEqualTo("one");
        }
      }
      assertThat(other.port()).isNotEqualTo(one.port());
    }
  }

  @Test
  void a_port_that_is_taken_is_told_in_a_sentence() {
    try (var server = TestServer.of(_ -> "")) {
      var vertx = Vertx.vertx();
      var taken = AgiServerOptions.at("127.0.0.1", server.port());
      assertThatThrownBy(() -> AgiServer.listen(vertx, taken, _ -> {}, new SimpleMeterRegistry()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Can't listen for AGI on 127.0.0.1:" + server.port() + ": ")
          .hasMessageContaining("Address already in use");
      vertx.close().await();
    }
  }
}
