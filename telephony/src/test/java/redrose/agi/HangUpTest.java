package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hang-up ends what waits for the caller, and nothing else. */
class HangUpTest {

  private static Object waitForKey(AgiChannel channel) {
    return channel.execute(new WaitForDigitCommand(60_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HANGUP\n",
        "HANGUP\r\n",
        "100 Trying\nHANGUP\n",
        "HANGUP\n200 result=-1\n",
        "511 Command Not Permitted on a dead channel or intercept routine\n"
      })
  void word_of_a_hang_up_ends_a_waiting_command(String wire) throws Exception {
    try (var server = TestServer.of(HangUpTest::waitForKey);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).startsWith("WAIT FOR DIGIT");
      call.send(wire);
      assertThat(server.said()).isInstanceOf(CallerHungUp.class);
      assertThat(call.command()).as("the connection ends with the script").isNull();
    }
  }

  @Test
  void a_closed_socket_ends_a_waiting_command() throws Exception {
    try (var server = TestServer.of(HangUpTest::waitForKey)) {
      var call = RawCall.ring(server.port());
      assertThat(call.command()).startsWith("WAIT FOR DIGIT");
      call.close();
      assertThat(server.said()).isInstanceOf(CallerHungUp.class);
    }
  }

  @Test
  void a_hang_up_before_the_first_command_ends_it_unsent() throws Exception {
    try (var server =
            TestServer.of(
                channel -> {
                  TestServer.eventually(channel::isHungUp);
                  return waitForKey(channel);
                });
        var call = RawCall.connect(server.port()).send(RawCall.HEADERS + "HANGUP\n")) {
      assertThat(server.said()).isInstanceOf(CallerHungUp.class);
      assertThat(call.command()).isNull();
    }
  }

  @Test
  void a_key_that_came_with_the_hang_up_counts_and_the_next_command_ends() throws Exception {
    try (var server =
            TestServer.of(
                channel -> {
                  var key = channel.execute(new StreamFileCommand("welcome", "1"));
                  assertThatThrownBy(() -> waitForKey(channel)).isInstanceOf(CallerHungUp.class);
                  assertThatThrownBy(() -> waitForKey(channel)).isInstanceOf(CallerHungUp.class);
                  return key.code();
                });
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).isEqualTo("STREAM FILE \"welcome\" \"1\"");
      call.send("200 result=49 endpos=8\nHANGUP\n");
      assertThat(server.said()).isEqualTo(49);
    }
  }

  @Test
  void a_result_of_minus_one_is_not_a_hang_up() throws Exception {
    try (var server =
            TestServer.of(
                channel ->
                    channel.execute(new StreamFileCommand("missing")).code() == -1
                        && !channel.isHungUp()
                        && channel.execute(new StreamFileCommand("there")).code() == 0);
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).contains("missing");
      call.send("200 result=-1 endpos=0\n");
      assertThat(call.command()).contains("there");
      call.send("200 result=0 endpos=8\n");
      assertThat(server.said()).isEqualTo(true);
    }
  }

  @Test
  void a_hang_up_does_not_interrupt_a_request_that_is_under_way() throws Exception {
    var channels = new Exchanger<AgiChannel>();
    try (var database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var server =
            TestServer.of(
                channel -> {
                  int answer = askDatabase(channel, channels, database.getLocalPort());
                  assertThat(Thread.currentThread().isInterrupted()).isFalse();
                  assertThatThrownBy(() -> waitForKey(channel)).isInstanceOf(CallerHungUp.class);
                  return answer;
                })) {
      var call = RawCall.ring(server.port());
      try (var request = database.accept()) {
        var channel = channels.exchange(null, 20, TimeUnit.SECONDS);
        call.close();
        TestServer.eventually(channel::isHungUp);
        request.getOutputStream().write(42);
        assertThat(server.said()).isEqualTo(42);
      }
      TestServer.eventually(() -> server.count("redrose.agi.calls.ended", "how", "hung_up") == 1);
    }
  }

  /** Blocks in a socket's read, as a database driver does; an interrupt would close the socket. */
  private static int askDatabase(AgiChannel channel, Exchanger<AgiChannel> channels, int port) {
    try (var database = new Socket(InetAddress.getLoopbackAddress(), port)) {
      channels.exchange(channel, 20, TimeUnit.SECONDS);
      return database.getInputStream().read();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_interrupt_from_elsewhere_does_not_end_the_wait_and_is_kept() throws Exception {
    try (var server =
            TestServer.of(
                channel -> {
                  Thread.currentThread().interrupt();
                  return ((AgiReply) waitForKey(channel)).code() == 0 && Thread.interrupted();
                });
        var call = RawCall.ring(server.port())) {
      assertThat(call.command()).startsWith("WAIT FOR DIGIT");
      call.send("200 result=0\n");
      assertThat(server.said()).isEqualTo(true);
    }
  }
}
