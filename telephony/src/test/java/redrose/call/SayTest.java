package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redrose.agi.CallerHungUp;

class SayTest {
  private final CallFixture fixture = new CallFixture();

  @Test
  void aKeyDuringAnAnnouncementSkipsToTheQuestionAndAnswersIt() {
    fixture.channel.presses("1");
    var menu =
        Menu.<String>named("m", Words.wording("menu")).option('1', "pay", new Words("pay")).build();

    fixture.call.say(new Words("welcome"));
    fixture.call.say(new Words("news"));

    assertThat(fixture.call.choose(menu)).isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
    assertThat(fixture.channel.played).containsExactly("welcome");
  }

  @Test
  void whatHasToBeHeardIsHeardToTheEndAndKeysMeanwhileAreForgotten() {
    fixture.channel.presses("12");
    fixture.call.sayToTheEnd(new Words("do not pay again"));
    fixture.call.sayToTheEnd(new Words("goodbye"));

    assertThat(fixture.channel.played).containsExactly("do not pay again", "goodbye");
    assertThat(fixture.detail(EventKind.SAID, "stoppedByKey")).containsExactly(false, false);
  }

  @Test
  void aPromptThatCannotBePlayedIsNotedAndIsNoHangUp() {
    fixture.call.say(new Words("missing"));
    fixture.call.say(new Words("next"));
    assertThat(fixture.detail(EventKind.UNPLAYABLE, "prompt")).containsExactly("missing");
    assertThat(fixture.channel.played).containsExactly("missing", "next");
  }

  @Test
  void aHangUpWhileAPromptPlaysIsNoMissingFile() {
    fixture.channel.presses("!").failingWhenHungUp();
    assertThatThrownBy(() -> fixture.call.say(new Words("welcome")))
        .isInstanceOf(CallerHungUp.class);
    assertThat(fixture.kinds()).containsExactly(EventKind.SAID);
    assertThat(fixture.detail(EventKind.SAID, "heardMs")).containsExactly(1_000L);
  }

  @Test
  void aDeskIsRungByItsNameInTheDialplan() {
    fixture.channel.returning("ANSWER");
    assertThat(fixture.call.connectTo(new Desk("advisers"))).isEqualTo(Connection.ANSWERED);
    assertThat(fixture.channel.commands.getFirst()).contains("\"desks\" \"advisers\" \"1\"");
    assertThat(fixture.detail(EventKind.CONNECTED, "result")).containsExactly("ANSWERED");
  }

  @Test
  void keysMeantForWhoeverHadTheChannelAreDropped() {
    fixture.channel.presses("4242");
    fixture.call.lend("card-desk", "token");
    assertThat(
            fixture.call.ask(
                new OpenQuestion<>("q", Words.wording("q"), Entry.ofDigits(4), Reading::accept)))
        .isEqualTo(new Answer.Silent<>());
    assertThat(fixture.noted()).doesNotContain("4242");
  }

  @Test
  void theLentChannelsArgumentIsNotNoted() {
    fixture.channel.returning("paid");
    assertThat(fixture.call.lend("card-desk", "one-time-token")).isEqualTo("paid");
    assertThat(fixture.noted()).doesNotContain("one-time-token");
  }
}
