package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.junit.jupiter.api.Test;

/** Many calls at once don't get in each other's way. */
class ManyCallsTest {
  private static final int CALLS = 2_000;
  private static final int COMMANDS = 3;

  @Test
  void two_thousand_calls_at_once_each_get_their_own_replies() {
    var wrong = new AtomicInteger();
    var right = new AtomicInteger();
    var allTalking = new CountDownLatch(CALLS);
    try (var server = TestServer.of(ManyCallsTest::echoes)) {
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < CALLS; i++) {
          var name = "caller " + i;
          callers.execute(
              () -> (converse(server, name, allTalking) ? right : wrong).incrementAndGet());
        }
      }
      assertThat(wrong).hasValue(0);
      assertThat(right).hasValue(CALLS);
      TestServer.eventually(() -> server.server.activeCalls() == 0);
      assertThat(server.count("redrose.agi.calls.ended", "how", "completed")).isEqualTo(CALLS);
      assertThat(server.meters.get("redrose.agi.refused").counters())
          .allSatisfy(refused -> assertThat(refused.count()).isZero());
    }
  }

  /** Asks for a name, then asks for what it was told, so that crossed calls show. */
  private static Object echoes(AgiChannel channel) {
    var name = channel.execute(new GetVariableCommand("NAME")).extra();
    for (int i = 1; i < COMMANDS; i++) {
      name = channel.execute(new GetVariableCommand(name)).extra();
    }
    return name;
  }

  private static boolean converse(TestServer server, String name, CountDownLatch allTalking) {
    try (var call = RawCall.ring(server.port())) {
      var expected = "GET VARIABLE \"NAME\"";
      for (int i = 0; i < COMMANDS; i++) {
        if (!expected.equals(call.command())) {
          return false;
        }
        allTalking.countDown();
        allTalking.await();
        expected = "GET VARIABLE \"" + name + "\"";
        call.send("200 result=1 (" + name + ")\n");
      }
      return call.command() == null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
