package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertaintyTest {
  @Test
  void oneValueThatIsProbableEnoughIsSure() {
    assertThat(certainty(Certainty.SURE_FROM, "12")).isEqualTo(Certainty.SURE);
    assertThat(certainty(Certainty.SURE_FROM - 0.01, "12")).isEqualTo(Certainty.UNSURE);
  }

  @Test
  void whatStandsBesideUnknownWordsIsAskedAboutHoweverProbable() {
    assertThat(new Understood<>(List.of("12"), 1, Certainty.SURE_FROM - 0.01, false).certainty())
        .isEqualTo(Certainty.UNSURE);
  }

  @Test
  void whatDoesNotStandOutOfTheSoundBeforeIsAskedAboutHoweverProbable() {
    var yes = new Understood<>(List.of(true), 1, 1, false);

    assertThat(yes.standingOut(Certainty.SURE_FROM_DECIBELS).certainty()).isEqualTo(Certainty.SURE);
    assertThat(yes.standingOut(Certainty.SURE_FROM_DECIBELS - 0.1).certainty())
        .isEqualTo(Certainty.UNSURE);
  }

  @Test
  void twoValuesAreAskedAboutHoweverProbable() {
    assertThat(certainty(1, "450", "45000")).isEqualTo(Certainty.UNSURE);
  }

  @Test
  void whatIsMoreLikelySomethingElseIsNotAskedAbout() {
    assertThat(certainty(Certainty.WORTH_ASKING_FROM, "12")).isEqualTo(Certainty.UNSURE);
    assertThat(certainty(Certainty.WORTH_ASKING_FROM - 0.01, "12")).isEqualTo(Certainty.NONE);
  }

  @Test
  void whatHasProvedItselfMayBeFainter() {
    var proved = new Understood<>(List.of("12"), Certainty.PROVED_WORTH_ASKING_FROM, 0, true);

    assertThat(proved.certainty()).isEqualTo(Certainty.UNSURE);
    assertThat(certainty(Certainty.PROVED_WORTH_ASKING_FROM, "12")).isEqualTo(Certainty.NONE);
  }

  @Test
  void whatMakesNoSenseIsNone() {
    assertThat(certainty(1)).isEqualTo(Certainty.NONE);
  }

  private static Certainty certainty(double probability, String... values) {
    return new Understood<>(List.of(values), probability, probability, false).certainty();
  }
}
