package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChooseTest {
  private final CallFixture fixture = new CallFixture();

  private static final Menu<String> MENU =
      Menu.<String>named("main", Words.wording("menu"))
          .option('1', "pay", new Words("to pay"))
          .option('2', "report", new Words("to report"))
          .build();

  private Answer<String> choose(String keys) {
    fixture.channel.presses(keys);
    return fixture.call.choose(MENU);
  }

  @Test
  void optionsAreReadInOrderUntilAKeyIsPressed() {
    assertThat(choose("-2")).isEqualTo(new Answer.Given<>("report", Answer.How.KEYS));
    assertThat(fixture.channel.played)
        .containsExactly("menu/none/1", "to pay", "to report", "menu/silent/2");
  }

  @Test
  void silenceThroughoutIsAnAnswer() {
    assertThat(choose("---")).isEqualTo(new Answer.Silent<>());
  }

  @Test
  void theKeysOfTheHouse() {
    assertThat(choose("0")).isEqualTo(new Answer.AdviserWanted<>());
    assertThat(choose("9")).isEqualTo(new Answer.BackWanted<>());
    assertThat(choose("*1")).isEqualTo(new Answer.Given<>("pay", Answer.How.KEYS));
  }

  @Test
  void threeWrongKeysAreNotUnderstood() {
    assertThat(choose("777")).isEqualTo(new Answer.NotUnderstood<>());
    assertThat(fixture.channel.played)
        .containsExactly("menu/none/1", "menu/no-such-option/2", "menu/no-such-option/3");
  }

  @Test
  void aKeyThatMeansNothingHereLeavesNoDigitOnTheTimeline() {
    choose("777");
    assertThat(fixture.detail(EventKind.KEYED, "keys")).isEmpty();
    assertThat(fixture.detail(EventKind.KEYED, "keyCount")).containsExactly(1, 1, 1);
  }

  @Test
  void aQuietKeyMeansSomethingAndIsNotReadOut() {
    var menu =
        Menu.<String>named("main", Words.wording("menu"))
            .option('1', "pay", new Words("to pay"))
            .quiet('7', "another language")
            .build();
    fixture.channel.presses("-7");
    assertThat(fixture.call.choose(menu))
        .isEqualTo(new Answer.Given<>("another language", Answer.How.KEYS));
    assertThat(fixture.channel.played).containsExactly("menu/none/1", "to pay", "menu/silent/2");
    assertThat(fixture.detail(EventKind.KEYED, "keys")).containsExactly("7");
  }

  @Test
  void noKeyMeansTwoThings() {
    var menu =
        Menu.<String>named("main", Words.wording("menu"))
            .option('1', "pay", new Words("to pay"))
            .quiet('1', "another language");
    assertThatThrownBy(menu::build).hasMessage("menu main has two options on one key");
  }

  @Test
  void repeatsComeToAnEnd() {
    assertThat(choose("*".repeat(40))).isEqualTo(new Answer.NotUnderstood<>());
  }

  @Test
  void aMenuThatCannotBeReadOutIsNotMade() {
    assertThatThrownBy(() -> Menu.named("none", Words.wording("m")).build())
        .hasMessageContaining("menu none has 0 options");
    assertThatThrownBy(
            () ->
                Menu.<String>named("twice", Words.wording("m"))
                    .option('1', "a", new Words("a"))
                    .option('1', "b", new Words("b"))
                    .build())
        .hasMessageContaining("two options on one key");
    assertThatThrownBy(() -> new Menu.Option<>('9', "a", new Words("a")))
        .hasMessageContaining("1 to 7");
  }
}
