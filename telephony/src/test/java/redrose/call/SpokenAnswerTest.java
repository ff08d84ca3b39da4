package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redrose.call.ScriptedEars.said;
import static redrose.call.ScriptedEars.unsure;

import java.util.List;
import org.junit.jupiter.api.Test;
import redrose.agi.CallerHungUp;

class SpokenAnswerTest {
  private final CallFixture fixture = new CallFixture();

  private static final OpenQuestion<String> REFERENCE =
      new OpenQuestion<>(
              "reference",
              Words.wording("ask"),
              Entry.ofDigits(4, 6),
              keys -> keys.startsWith("9") ? Reading.reject("nine") : Reading.accept(keys))
          .orSaid(Words.byVoice(true));

  private static final Menu<String> MENU =
      Menu.<String>named("main", Words.wording("menu"))
          .option('1', "pay", new Words("to pay"))
          .option('2', "report", new Words("to report"))
          .orSaid(Words.byVoice(false))
          .build();

  private Answer<String> ask(Hearing... heard) {
    fixture.ears.hears(heard);
    return fixture.call.ask(REFERENCE);
  }

  private Answer<String> choose(Hearing... heard) {
    fixture.ears.hears(heard);
    return fixture.call.choose(MENU);
  }

  private static Hearing pressed(String keys) {
    var held = new HeldKeys();
    keys.chars().forEach(key -> held.add((char) key));
    return new Hearing.Pressed(held);
  }

  @Test
  void whatIsSaidIsReadAsIfItHadBeenKeyed() {
    assertThat(ask(said("BJ1234"))).isEqualTo(new Answer.Given<>("BJ1234", Answer.How.VOICE));
    assertThat(fixture.channel.commands)
        .containsExactly("EXEC \"AudioSocket\" \"uuid,127.0.0.1:4575\"");
    assertThat(fixture.ears.closed).isEqualTo(1);
  }

  @Test
  void theHintStandsBehindTheQuestionAndBeforeAMenusOptions() {
    ask(said("1234"));
    choose(said("1"));
    assertThat(fixture.ears.put)
        .containsExactly(
            List.of("ask/none/1", "hint"), List.of("menu/none/1", "hint", "to pay", "to report"));
  }

  @Test
  void theFirstKeyEndsListeningAndTheRestIsCollectedAsEver() {
    fixture.channel.presses("34#");
    assertThat(ask(pressed("12"))).isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
    assertThat(ask(pressed("1234#"))).isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
    assertThat(choose(pressed("2"))).isEqualTo(new Answer.Given<>("report", Answer.How.KEYS));
  }

  @Test
  void aPauseThatWasWaitedForOnceEndsTheEntry() {
    fixture.channel.presses("9");
    assertThat(ask(pressed("1234" + Hearing.Pressed.PAUSE)))
        .isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
    assertThat(fixture.channel.commands).noneMatch(command -> command.startsWith("WAIT"));
  }

  @Test
  void theTimelineSaysWhatWasPlayedAndWhatWasHeard() {
    ask(unsure("1234"));
    assertThat(fixture.kinds())
        .containsExactly(
            EventKind.ASKED, EventKind.SAID, EventKind.SAID, EventKind.HEARD, EventKind.ANSWERED);
    assertThat(fixture.detail(EventKind.SAID, "heardMs")).containsExactly(2000L, 500L);
    assertThat(fixture.detail(EventKind.SAID, "stoppedByVoice")).containsExactly(false, true);
    assertThat(fixture.detail(EventKind.HEARD, "readings")).containsExactly("1234");
    assertThat(fixture.detail(EventKind.HEARD, "confidence")).containsExactly(0.4);
    assertThat(fixture.detail(EventKind.ANSWERED, "how")).containsExactly("voice");
  }

  @Test
  void ofTwoReadingsTheCallerSaysWhichWasMeant() {
    assertThat(ask(said("4500", "1234"), said("2"), said("1")))
        .isEqualTo(new Answer.Given<>("1234", Answer.How.VOICE));
    assertThat(fixture.ears.put)
        .containsExactly(
            List.of("ask/none/1", "hint"),
            List.of("did you say 4500", "hint", "right", "wrong"),
            List.of("did you say 1234", "hint", "right", "wrong"));
  }

  @Test
  void aReadingThatTheQuestionRefusesIsNotAskedAbout() {
    assertThat(ask(said("9000", "1234"))).isEqualTo(new Answer.Given<>("1234", Answer.How.VOICE));
  }

  @Test
  void anAnswerThatTheQuestionRefusesHasTheQuestionsOwnWordsAndLeavesNoTrace() {
    assertThat(ask(said("9876"), said("1234")))
        .isEqualTo(new Answer.Given<>("1234", Answer.How.VOICE));
    assertThat(fixture.ears.put.get(1)).containsExactly("ask/nine/2", "hint");
    assertThat(fixture.noted()).doesNotContain("9876");
  }

  @Test
  void anUnsureChoiceIsAskedAboutAndASureOneIsNot() {
    assertThat(choose(said("2"))).isEqualTo(new Answer.Given<>("report", Answer.How.VOICE));
    assertThat(choose(unsure("2"), pressed("1")))
        .isEqualTo(new Answer.Given<>("report", Answer.How.VOICE));
  }

  @Test
  void anUnsureYesIsNoYes() {
    fixture.channel.presses("1");
    assertThat(choose(unsure("2"), unsure("1"), pressed("2")))
        .isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
  }

  @Test
  void nobodyIsPutThroughToAnAdviserUnasked() {
    fixture.channel.presses("1");
    assertThat(choose(said("0"), said("2"), pressed("1")))
        .isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
    assertThat(fixture.ears.put.get(1)).startsWith("did you say 0");
  }

  @Test
  void anAdviserCanBeHadWhereverSomethingIsAsked() {
    assertThat(choose(said("0"), said("1"))).isEqualTo(new Answer.AdviserWanted<>());
    assertThat(ask(said("1111", "1234"), pressed("0"))).isEqualTo(new Answer.AdviserWanted<>());
    assertThat(ask(said("1111", "1234"), pressed("9"))).isEqualTo(new Answer.BackWanted<>());
  }

  @Test
  void keysBehindTheFirstAreForTheNextMenu() {
    assertThat(choose(said("12"))).isEqualTo(new Answer.Given<>("pay", Answer.How.VOICE));
    assertThat(fixture.call.choose(MENU)).isEqualTo(new Answer.Given<>("report", Answer.How.KEYS));
    assertThat(fixture.channel.played).isEmpty();
  }

  @Test
  void whoIsMisunderstoodTwiceIsToldToUseTheKeys() {
    fixture.channel.presses("1234#");
    assertThat(ask(new Hearing.NotUnderstood(), new Hearing.NotUnderstood(), said("4444")))
        .isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
    assertThat(fixture.ears.put)
        .containsExactly(List.of("ask/none/1", "hint"), List.of("sorry", "ask/none/1", "hint"));
    assertThat(fixture.channel.played).containsExactly("keys from here");
  }

  @Test
  void whatWasDeniedCountsAsMisunderstood() {
    fixture.channel.presses("--1");
    assertThat(choose(unsure("2"), said("2"), unsure("2"), said("2"), said("2")))
        .isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
    assertThat(fixture.channel.played).startsWith("keys from here", "menu/none/1", "to pay");
  }

  @Test
  void silenceIsCountedAndTheQuestionPutAgain() {
    assertThat(ask(new Hearing.Silent(), new Hearing.Silent(), new Hearing.Silent()))
        .isEqualTo(new Answer.Silent<>());
    assertThat(fixture.ears.put.get(1)).containsExactly("ask/silent/2", "hint");
  }

  @Test
  void whereListeningFailsTheQuestionIsPutAgainAndGoesOnByKeys() {
    fixture.channel.presses("1234#");
    assertThat(ask(new Hearing.Lost(), said("4444")))
        .isEqualTo(new Answer.Given<>("1234", Answer.How.KEYS));
    assertThat(fixture.channel.played).containsExactly("ask/none/1");
  }

  @Test
  void aKeyThatWasPressedAheadIsNotListenedFor() {
    fixture.channel.presses("1");
    fixture.call.say(new Words("welcome"));
    assertThat(choose(said("2"))).isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
    assertThat(fixture.ears.put).isEmpty();
  }

  @Test
  void aSecretQuestionIsNeverListenedTo() {
    fixture.ears.hears(said("4929"));
    fixture.channel.presses("7315#");
    fixture.call.ask(
        new SecretQuestion<>(
            "secret", Words.wording("ask"), Entry.ofDigits(4), keys -> Reading.accept(true)));
    assertThat(fixture.ears.put).isEmpty();
    assertThat(fixture.channel.commands).noneMatch(command -> command.startsWith("EXEC"));
  }

  @Test
  void aQuestionWithoutVoiceTakesNoCommandMoreThanEver() {
    fixture.channel.presses("1");
    fixture.call.choose(
        Menu.<String>named("m", Words.wording("menu")).option('1', "a", new Words("a")).build());
    assertThat(fixture.channel.commands)
        .containsExactly("STREAM FILE \"menu/none/1\" \"0123456789*\"");
  }

  @Test
  void aHangUpWhileListeningPassesThroughAndWhatWasPlayedIsNoted() {
    fixture.channel.hangUpAt("EXEC");
    fixture.ears.hears(new Hearing.Lost());
    assertThatThrownBy(() -> fixture.call.ask(REFERENCE)).isInstanceOf(CallerHungUp.class);
    assertThat(fixture.kinds()).containsExactly(EventKind.ASKED, EventKind.SAID, EventKind.SAID);
    assertThat(fixture.ears.closed).isEqualTo(1);
  }
}
