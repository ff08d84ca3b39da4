package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
    assertThat(
            filesThatTellAfterACall(
                config ->
                    Change.line(
                        config.resolve("logger.conf"),
                        "messages.log =.*",
                        "messages.log => notice,warning,error,dtmf"),
                _ -> {}))
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
    assertThat(filesThatTellAfterACall(LeakTest::withEventRecords, _ -> {}))
        .anyMatch(file -> file.endsWith("Master.csv"));
  }

  @Test
  void theManagerInterfaceWouldTellIfItsMessagesWereMade() {
    assertThat(
            filesThatTellAfterACall(
                config -> {
                  AmiListener.allow(config);
                  Change.line(config.resolve("stasis.conf"), "decline = .*", "");
                },
                AmiListener::listen))
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
              AmiListener.allow(config);
            })) {
      Eventually.await(LIMIT, () -> !asterisk.process().isAlive(), asterisk::output);
      assertThat(asterisk.output()).doesNotContain("Asterisk Ready");
    }
  }

  private static void withEventRecords(Path config) {
    Change.line(config.resolve("cel.conf"), "enable = no", "enable = yes");
    Change.add(config.resolve("cel.conf"), "apps = all", "events = ALL");
    Change.add(
        config.resolve("modules.conf"), "require = res_cdrel_custom.so", "require = cel_custom.so");
    Change.create(
        config.resolve("cel_custom.conf"),
        "[mappings]",
        "Master.csv => ${eventtype},${eventextra}");
    config.resolveSibling("var/log/cel-custom").toFile().mkdirs();
  }

  /**
   * A call in which keys are pressed and read, and the files under Asterisk's own folder that tell
   * which.
   */
  private static List<Path> filesThatTellAfterACall(
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
    return DigitScan.filesThatTell(canary, written);
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
