package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redrose.call.EventKind;
import redrose.sandbox.Busy;
import redrose.sandbox.record.MoneyCheck;

/**
 * Real calls: SIP, RTP, Asterisk, both our processes, PostgreSQL, the Stripe SDK, the caller's own
 * ears.
 */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
class ScriptedCallsTest {
  static Stream<String> scripts() {
    return ScriptedCalls.begun().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theCallGoesAsItsScriptSaysAndCallerRecordAndMoneyAgree(String script) {
    var verdict = ScriptedCalls.verdict(script);

    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.disagreements()).isEmpty();
    assertThat(MoneyCheck.disagreements(verdict.record())).isEmpty();
  }

  @Test
  void whatWasHeardIsThePromptsOwnAudio() {
    var heard = ScriptedCalls.verdict("pay.call").report().heard();

    assertThat(heard).hasSizeGreaterThan(10);
    assertThat(heard).allSatisfy(prompt -> assertThat(prompt.correlation()).isGreaterThan(0.9));
    assertThat(heard)
        .anySatisfy(
            prompt -> {
              assertThat(prompt.key()).isEqualTo("pay.paid");
              assertThat(prompt.whole()).isTrue();
            });
  }

  @Test
  void aKeyStopsAPrompt() {
    var report = ScriptedCalls.verdict("pay.call").report();

    assertThat(report.pressed())
        .anySatisfy(
            pressed ->
                assertThat(pressed.stopped())
                    .hasValueSatisfying(
                        prompt -> assertThat(prompt.key()).isEqualTo("card.number.ask")));
  }

  @Test
  void whatIsSaidStandsOnTheTimelineAndAtTheCardDeskNobodyListens() {
    var events = ScriptedCalls.verdict("pay-by-voice.call").record().interaction().events();
    var heard = events.stream().filter(event -> event.kind().equals(EventKind.HEARD)).toList();

    assertThat(heard)
        .extracting(event -> event.details().path("readings").asText())
        .containsSubsequence("500123458", "4250");
    assertThat(heard).allMatch(event -> event.process().startsWith("ivr-core-"));
    assertThat(events).anyMatch(event -> event.process().startsWith("payment-gateway-"));
    assertThat(events).anyMatch(event -> event.details().path("stoppedByVoice").asBoolean());
  }

  @Test
  void whoChoosesPolishHearsItToTheEndAndItsRecordSaysSo() {
    var verdict = ScriptedCalls.verdict("pay-in-polish.call");
    var heard = verdict.report().heard();

    assertThat(heard).anyMatch(prompt -> prompt.text().contains("W czym możemy dziś pomóc?"));
    assertThat(heard).anyMatch(prompt -> prompt.text().contains("długi numer z przodu karty"));
    assertThat(heard).anyMatch(prompt -> prompt.text().contains("Zapłacono £42.50."));
    assertThat(verdict.record().interaction().language()).isEqualTo("pl");
  }

  @Test
  void whoAsksAboutBinsInPrestonHearsThatTheCityDoesThem() {
    var heard = ScriptedCalls.verdict("signpost.call").report().heard();

    assertThat(heard)
        .anyMatch(prompt -> prompt.text().startsWith("Preston City Council looks after bins"));
    assertThat(heard).anyMatch(prompt -> prompt.is("text.sent"));
  }

  @Test
  void theSilentCallerHearsThreeDifferentWordings() {
    var heard = ScriptedCalls.verdict("silence.call").report().heard();

    assertThat(heard).anyMatch(prompt -> prompt.is("menu.main.ask"));
    assertThat(heard).anyMatch(prompt -> prompt.is("menu.main.ask.second"));
    assertThat(heard).anyMatch(prompt -> prompt.is("menu.main.ask.third"));
  }
}
