package redrose.ivr.listening.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static redrose.ivr.listening.grammar.GrammarsTest.heard;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceGrammarTest {
  private enum Story {
    PAY,
    FINE,
    ADVISER
  }

  private static final ChoiceGrammar<Story> MENU =
      ChoiceGrammar.<Story>choices()
          .choice(Story.PAY, "pay", "payment", "pay a bill")
          .choice(Story.FINE, "pay a fine", "penalty charge")
          .choice(Story.ADVISER, "adviser", "person")
          .filler("please", "i want to")
          .build();

  @Test
  void aSynonymIsTheChoice() {
    assertThat(heard(MENU, "payment").values()).containsExactly(Story.PAY);
    assertThat(heard(MENU, "i want to pay a bill please").values()).containsExactly(Story.PAY);
    assertThat(heard(MENU, "person").values()).containsExactly(Story.ADVISER);
  }

  @Test
  void theLongestPhraseCounts() {
    assertThat(heard(MENU, "pay a fine").values()).containsExactly(Story.FINE);
  }

  @Test
  void twoChoicesInOneBreathAreTwoReadings() {
    assertThat(heard(MENU, "pay adviser").values()).containsExactly(Story.PAY, Story.ADVISER);
  }

  @Test
  void aPhraseThatIsNotWholeIsNothing() {
    assertThat(heard(MENU, "penalty").values()).isEmpty();
    assertThat(heard(MENU, "pay a").values()).isEmpty();
    assertThat(heard(MENU, "please").values()).isEmpty();
  }

  @Test
  void wordsAreWaitedForOnlyWhereTheyCouldChangeTheChoice() {
    assertThat(heard(MENU, "pay").isComplete()).isFalse();
    assertThat(heard(MENU, "payment").isComplete()).isTrue();
    assertThat(heard(MENU, "pay a fine").isComplete()).isTrue();
  }

  @Test
  void aPhraseStandsForOneChoice() {
    var choices = ChoiceGrammar.<Story>choices().choice(Story.PAY, "pay");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> choices.choice(Story.FINE, "pay"))
        .withMessageContaining("\"pay\"");
  }

  @Test
  void itsPhrasesAreWhatARecogniserListensFor() {
    assertThat(MENU.phrases()).containsAll(List.of("pay", "pay a fine", "i want to"));
  }
}
