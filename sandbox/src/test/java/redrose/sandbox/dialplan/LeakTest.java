package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redrose.sandbox.leak.AmiListener;
import redrose.sandbox.leak.AsteriskControls;
import redrose.sandbox.leak.Canary;
import redrose.sandbox.leak.Change;
import redrose.sandbox.leak.Finding;
import redrose.sandbox.leak.Scan;

/**
 * What a caller keys is written nowhere. Each control changes one shipped line, or the least that
 * an administrator would, and the same scan then finds the keys: it can see.
 */
class LeakTest {
  private static final int KEYS = 12;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void keysArePressedAndNoFileTells() {
    assertThat(filesThatTellAfterACall(_ -> {}, _ -> {})).isEmpty();
  }

  @Test
  void aLogOfKeysWouldTell() {
    assertThat(filesThatTellAfterACall(AsteriskControls::keysInTheLog, _ -> {}))
        .anyMatch(file -> file.endsWith("messages.log"));
  }

  @Test
  void aConsoleThatMayDebugAgiWouldTell() {
    assertThat(
            filesThatTellAfterACall(
                config -> {
                  Change.line(config.resolve("cli_permissions.conf"), "default_perm.*", "");
                  Change.line(config.resolve("cli_permissions.conf"), "permit = core ping", "");
                  Change.add(config.resolve("cli_permissions.conf"), "permit = agi set debug");
                  Change.line(
                      config.resolve("logger.conf"),
                      "messages.log =.*",
                      "messages.log => verbose(1)");
                },
                asterisk -> asterisk.console("agi set debug on")))
        .isNotEmpty();
  }

  @Test
  void recordsOfChannelEventsWouldTell() {
    assertThat(
            filesThatTellAfterACall(
                config -> AsteriskControls.eventRecords(config, config.resolveSibling("var/log")),
                _ -> {}))
        .anyMatch(file -> file.endsWith("Master.csv"));
  }

  @Test
  void theManagerInterfaceWouldTellIfItsMessagesWereMade() {
    int port = freePort();
    assertThat(
            filesThatTellAfterACall(
                config -> AsteriskControls.managerInterface(config, port),
                asterisk -> listen(asterisk, port)))
        .anyMatch(file -> file.endsWith("ami"));
  }

  @Test
  void theManagerInterfaceCannotBeTurnedOnWhileTheyAreDeclined() {
    try (var asterisk =
        AsteriskUnderTest.launch(
            "sandbox",
            Map.of(),
            config -> {
              Change.withoutTheCheck(config);
              AmiListener.allow(config, freePort());
            })) {
      Eventually.await(LIMIT, () -> !asterisk.process().isAlive(), asterisk::output);
      assertThat(asterisk.output()).doesNotContain("Asterisk Ready");
    }
  }

  /** Goes on listening until Asterisk ends. */
  private static void listen(AsteriskUnderTest asterisk, int port) {
    try {
      var _ = AmiListener.start(port, asterisk.var().resolve("ami"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A call in which keys are pressed and read, and the files under Asterisk's own folder that tell
   * which.
   */
  private static List<String> filesThatTellAfterACall(
      Consumer<Path> change, Consumer<AsteriskUnderTest> before) {
    var canary = canary();
    Path written;
    try (var ivr = new TestAgi(LeakTest::readKeys);
        var asterisk =
            AsteriskUnderTest.start(
                "sandbox",
                Map.of("IVR_AGI", ivr.address()),
                config -> {
                  Change.withoutTheCheck(config);
                  change.accept(config);
                });
        var phone = new SipPhone("127.0.0.1")) {
      before.accept(asterisk);
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);
      phone.audio().press(canary);
      phone.awaitHangUp();
      assertThat(ivr.awaitEnd().replies()).containsSubsequence(asReplies(canary));
      written = asterisk.var();
    }
    try {
      return new Scan(List.of(Canary.keys(canary)))
          .of(written).stream().map(Finding::where).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readKeys(TestAgi.Conversation call) {
    call.command("ANSWER");
    for (int key = 0; key < KEYS; key++) {
      call.command("WAIT FOR DIGIT " + LIMIT.toMillis());
    }
    call.command("HANGUP");
  }

  private static List<String> asReplies(String keys) {
    return keys.chars().mapToObj(key -> "200 result=" + key).toList();
  }

  private static String canary() {
    return ThreadLocalRandom.current()
        .ints(KEYS, 0, 10)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining());
  }
}
