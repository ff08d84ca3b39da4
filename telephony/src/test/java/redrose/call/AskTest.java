package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import redrose.agi.CallerHungUp;

class AskTest {
  private final CallFixture fixture = new CallFixture();

  private static final OpenQuestion<String> REFERENCE =
      new OpenQuestion<>(
          "reference",
          Words.wording("ask"),
          Entry.ofDigits(4, 6),
          keys -> keys.startsWith("9") ? Reading.reject("nine") : Reading.accept(keys));

  private Answer<String> ask(String keys) {
    fixture.channel.presses(keys);
    return fixture.call.ask(REFERENCE);
  }

  @Test
  void anEntryEndsWithHash() {
    assertThat(ask("12345#")).isEqualTo(new Answer.Given<>("12345", Answer.How.KEYS));
    assertThat(fixture.detail(EventKind.KEYED, "keys")).containsExactly("12345");
  }

  @Test
  void aPauseAfterDigitsEndsAnEntryToo() {
    assertThat(ask("1234-")).isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
  }

  @Test
  void theFirstKeyStopsThePromptAndCounts() {
    ask("1234#");
    assertThat(fixture.channel.played).containsExactly("ask/none/1");
    assertThat(fixture.detail(EventKind.SAID, "stoppedByKey")).containsExactly(true);
  }

  @Test
  void theFirstKeyHasATimerOfItsOwnAndTheLastAShortOne() {
    ask("-123456-");
    assertThat(fixture.channel.waitsMs)
        .containsExactly(10_000L, 5_000L, 5_000L, 5_000L, 5_000L, 5_000L, 1_500L);
  }

  @Test
  void starClearsWhatWasKeyedWithoutUsingUpATry() {
    assertThat(ask("99*1234#")).isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
    assertThat(fixture.channel.played).containsExactly("ask/none/1", "cleared");
  }

  @Test
  void aHashLeftOverFromTheLastEntryIsPassedOver() {
    assertThat(ask("#1234#")).isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
  }

  @Test
  void starOnNothingOffersRepeatBackAndAdviser() {
    assertThat(ask("*0")).isEqualTo(new Answer.AdviserWanted<>());
    assertThat(ask("*9")).isEqualTo(new Answer.BackWanted<>());
    assertThat(ask("*1" + "1234#")).isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
  }

  @Test
  void helpAskedForAgainAndAgainComesToAnEnd() {
    assertThat(ask("*1".repeat(50))).isEqualTo(new Answer.NotUnderstood<>());
  }

  @Test
  void eachMistakeAndAttemptHasItsOwnWords() {
    assertThat(ask("-" + "12#" + "9999#" + "12345678#")).isEqualTo(new Answer.NotUnderstood<>());
    assertThat(fixture.channel.played)
        .containsExactly("ask/none/1", "ask/silent/2", "ask/too-short/2", "ask/nine/3");
    assertThat(fixture.detail(EventKind.KEYED, "mistake"))
        .containsExactly("too-short", "nine", "too-long");
  }

  @Test
  void silenceAndMistakesAreCountedApart() {
    assertThat(ask("-" + "-" + "12#" + "12#" + "1234#"))
        .isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
  }

  @Test
  void silenceThroughoutIsAnAnswer() {
    assertThat(ask("")).isEqualTo(new Answer.Silent<>());
    assertThat(fixture.detail(EventKind.ANSWERED, "outcome")).containsExactly("silent");
  }

  @Test
  void aRefusedEntryLeavesItsLengthButNotItsDigits() {
    ask("9876#");
    assertThat(fixture.noted()).doesNotContain("9876");
    assertThat(fixture.detail(EventKind.KEYED, "keyCount")).containsExactly(4);
  }

  @Test
  void aQuestionMaySayMoreOfAnEntryOfTheWrongLength() {
    var question =
        new OpenQuestion<>(
            "reference",
            Words.wording("ask"),
            Entry.ofDigits(4),
            Reading::accept,
            keys -> keys.length() == 6 ? Optional.of(new Mistake("six")) : Optional.empty());
    fixture.channel.presses("123456#" + "12345#" + "1234#");
    fixture.call.ask(question);
    assertThat(fixture.detail(EventKind.KEYED, "mistake")).containsExactly("six", "too-long");
  }

  @Test
  void aHangUpPassesThroughAndTheAttemptStandsOnTheTimeline() {
    fixture.channel.presses("12!");
    assertThatThrownBy(() -> fixture.call.ask(REFERENCE)).isInstanceOf(CallerHungUp.class);
    assertThat(fixture.kinds()).containsExactly(EventKind.ASKED, EventKind.SAID);
  }
}
