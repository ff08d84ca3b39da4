package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Menu<String> MENU =
      Menu.<String>named("main", Words.wording("menu"))
          .option('1', "pay", new Words("to pay"))
          .build();

  private final CallFixture fixture = new CallFixture();

  private Answer<String> choose(String keys) {
    fixture.channel.presses(keys);
    return fixture.call.choose(MENU);
  }

  @Test
  void eightHearsAMenuAgainMoreSlowlyAndThenTheRestOfTheCall() {
    assertThat(choose("8-1")).isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
    fixture.call.say(new Words("goodbye"));
    assertThat(fixture.channel.played)
        .containsExactly(
            "menu/none/1", "slow menu/none/1", "slow to pay", "slow menu/silent/2", "slow goodbye");
    assertThat(fixture.detail(EventKind.PACED, "slower")).containsExactly(true);
  }

  @Test
  void eightForEverIsNotUnderstood() {
    assertThat(choose("8".repeat(20))).isEqualTo(new Answer.NotUnderstood<>());
  }

  @Test
  void aMenuMayDoMoreAboutEightButNeverReadsItOut() {
    var menu =
        Menu.<String>named("main", Words.wording("menu"))
            .option('1', "pay", new Words("to pay"))
            .quiet(Menu.SLOWER, "access")
            .build();
    fixture.channel.presses("8");
    assertThat(fixture.call.choose(menu)).isEqualTo(new Answer.Given<>("access", Answer.How.KEYS));
    assertThatThrownBy(() -> new Menu.Option<>('8', "pay", new Words("to pay")))
        .hasMessageContaining("1 to 7");
  }

  @Test
  void anEntrysHelpHasItToo() {
    fixture.channel.presses("*81#");
    var question = new OpenQuestion<>("q", Words.wording("q"), Entry.ofDigits(1), Reading::accept);
    assertThat(fixture.call.ask(question)).isEqualTo(new Answer.Given<>("1", Answer.How.KEYS));
    assertThat(fixture.channel.played).containsExactly("q/none/1", "help", "slow q/none/1");
  }

  @Test
  void whoNeedsMoreTimeHasThreeTimesAsMuchForEveryKey() {
    fixture.call.goAt(new Pace(false, true));
    choose("---");
    assertThat(fixture.channel.waitsMs).containsExactly(30_000L, 30_000L, 30_000L);
  }

  @Test
  void nobodyWaitsLongerForAKeyThatWasPressedAlready() {
    fixture.call.goAt(new Pace(false, true));
    assertThat(fixture.call.keyPressed("any", "8")).isEmpty();
    assertThat(fixture.channel.waitsMs).containsExactly(1L);
  }

  @Test
  void whoHasTheChannelMeanwhileIsToldAndTells() {
    fixture.call.goAt(new Pace(true, true));
    assertThat(fixture.channel.commands.getLast()).contains("CALL_PACE", "slower-patient");
    assertThat(Pace.of("slower-patient")).isEqualTo(new Pace(true, true));
    assertThat(Pace.of("")).isEqualTo(Pace.USUAL);
    var other = new CallFixture();
    other.channel.returning("slower");
    other.call.lend("card-desk", "token");
    assertThat(other.call.pace().isSlower()).isTrue();
  }
}
