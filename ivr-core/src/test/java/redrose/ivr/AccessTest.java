package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slower speech, more time, a person first: by 8 at the door, in menus and in an entry's help. */
class AccessTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);
  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T23:00:00Z");

  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  private static String freshNumber() {
    return "01772998" + NUMBERS.incrementAndGet();
  }

  private static WireCaller ring(String number, String keys) {
    var caller = WireCaller.pressing(keys).from(number).atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  private static long remembered(String number, String needs) {
    return line.count("caller_preference WHERE caller_number = '" + number + "' AND " + needs);
  }

  @Test
  void whoNeedsTheMenuAgainIsToldOfTheKeyAndNobodyElseWaitsForThat() {
    assertThat(ring(freshNumber(), "!").heard())
        .contains("menu.main.ask")
        .doesNotContain("access.invite", "access.change");
    assertThat(ring(freshNumber(), " !").heard())
        .containsSubsequence("menu.main.ask", "menu.main.ask.second", "access.invite");
  }

  @Test
  void eightSlowsTheCallAndIsRememberedWithAYes() {
    var number = freshNumber();
    var usual = ring(number, " !");
    var caller = ring(number, "8|1|1| !");
    assertThat(caller.heard())
        .containsSubsequence("access.now", "access.remember", "access.remembered", "menu.main.ask");
    assertThat(caller.soundBytes("menu.main.ask")).isGreaterThan(longer(usual, "menu.main.ask"));
    assertThat(remembered(number, "slower AND NOT more_time AND language IS NULL")).isOne();

    var next = ring(number, " !");
    assertThat(next.heard()).containsSubsequence("access.change", "menu.main.ask");
    assertThat(next.soundBytes("welcome")).isGreaterThan(longer(usual, "welcome"));
  }

  private static long longer(WireCaller usual, String key) {
    return usual.soundBytes(key) * 6 / 5;
  }

  @Test
  void withoutAYesNothingIsRemembered() {
    var refuses = freshNumber();
    ring(refuses, "8|3|2|!");
    var silent = freshNumber();
    ring(silent, "8|3| |!");
    assertThat(remembered(refuses, "true") + remembered(silent, "true")).isZero();
    var withheld = ring("", "8|3|!");
    assertThat(withheld.heard()).contains("access.now").doesNotContain("access.remember");
  }

  @Test
  void theUsualWayForgets() {
    var number = freshNumber();
    ring(number, "8|3|1|!");
    assertThat(remembered(number, "slower AND more_time")).isOne();
    var caller = ring(number, "8|5| !");
    assertThat(caller.heard()).contains("access.forgotten");
    assertThat(caller.soundBytes("menu.main.ask"))
        .isEqualTo(ring(freshNumber(), " !").soundBytes("menu.main.ask"));
    assertThat(remembered(number, "true")).isZero();
  }

  @Test
  void whoWantsAPersonFirstIsPutThroughAtOnceTheNextTime() {
    var number = freshNumber();
    var caller = ring(number, "8|4|1|");
    assertThat(caller.lentTo()).containsExactly("desks");
    var next = ring(number, "");
    assertThat(next.lentTo()).containsExactly("desks");
    assertThat(next.heard())
        .containsSubsequence("welcome", "access.change", "adviser.connecting")
        .doesNotContain("menu.main.ask");
  }

  @Test
  void anyMenuCanBeHeardMoreSlowlyAndTheCardDeskIsTold() {
    var caller = ring(freshNumber(), "1|8|1|" + line.reference() + "#|1|500#|1|");
    assertThat(caller.heard()).containsSubsequence("menu.pay.ask", "menu.pay.ask", "pay.paid");
    assertThat(caller.commands()).anyMatch(command -> command.matches(".*CALL_PACE.*slower.*"));
  }

  @Test
  void anEightInAnEntryIsADigit() {
    var caller = ring(freshNumber(), "1|1|88888888#|88888#|!");
    assertThat(caller.heard()).contains("pay.reference.ask").doesNotContain("access.now");
    assertThat(caller.commands()).noneMatch(command -> command.contains("CALL_PACE"));
  }

  @Test
  void nothingIsKeptOfWhoWithholdsTheirNumber() {
    long before = line.count("caller_preference");
    var withheld = ring("", "8|4|");
    assertThat(withheld.lentTo()).containsExactly("desks");
    assertThat(withheld.heard()).doesNotContain("access.remember", "access.remembered");
    assertThat(ring("", " !").heard()).contains("menu.main.ask").doesNotContain("access.change");
    assertThat(line.count("caller_preference")).isEqualTo(before);
  }

  @Test
  void whoSharesANumberHearsWhatIsRememberedForItAndCanEndThat() {
    var number = freshNumber();
    ring(number, "8|4|1|");
    var other = ring(number, "8|5|!");
    assertThat(other.heard())
        .containsSubsequence("access.change", "access.now", "access.forgotten", "menu.main.ask");
    assertThat(other.lentTo()).isEmpty();
    assertThat(remembered(number, "true")).isZero();
  }

  @Test
  void whoRingsByRelayHasTimeAndIsNotCutOff() {
    try (var night = JourneyLine.openAt(SUNDAY_NIGHT)) {
      var caller =
          WireCaller.pressing("   !").dialling("1800101772960000").pickingUp("call?seconds=100");
      night.ring(caller);
      assertThat(caller.heard())
          .containsSubsequence("menu.main.ask", "adviser.closed", "menu.main.ask")
          .doesNotContain("goodbye");
      assertThat(caller.commands())
          .anyMatch(command -> command.matches("WAIT FOR DIGIT .?30000.?"))
          .noneMatch(command -> command.matches("WAIT FOR DIGIT .?10000.?"))
          .anyMatch(command -> command.matches(".*TIMEOUT.absolute.*300.*"));
    }
  }
}
