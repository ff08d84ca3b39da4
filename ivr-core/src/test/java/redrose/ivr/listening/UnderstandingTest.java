package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redrose.ivr.listening.grammar.Grammars;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.ReferenceRule;

class UnderstandingTest {
  private static final ReferenceRule RULE =
      ReferenceRule.of(
          "###@",
          new CheckCharacter(
              10,
              List.of(3, 7, 1),
              java.util.Map.of(),
              CheckCharacter.Result.REMAINDER,
              java.util.Map.of()));

  @Test
  void theHypothesisThatProvesItselfIsBelievedBeforeALikelierOne() {
    assertThat(
            reference("nine two three five", "five two three two", "one two three nine").values())
        .containsExactly("5232");
  }

  @Test
  void twoThatProveThemselvesAreTwoReadings() {
    assertThat(reference("five two three two", "one two three oh").values())
        .containsExactly("5232", "1230");
  }

  @Test
  void withoutAProofTheLikeliestCounts() {
    var grammar = Grammars.digits(2, 2);

    assertThat(Understanding.of(over("one two", "one nine"), grammar).values())
        .containsExactly("12");
    assertThat(Understanding.of(over("one nine", "one oh", "one nought"), grammar).values())
        .as("two ways to say it are likelier than another's one")
        .containsExactly("10");
    assertThat(Understanding.of(over("one", "one nine"), grammar).probability()).isEqualTo(0.5);
  }

  @Test
  void nothingSaidIsNothing() {
    assertThat(Understanding.of(over(), Grammars.money()))
        .isEqualTo(new Understood<>(List.of(), 0, 0, false));
  }

  private static Understood<String> reference(String... hypotheses) {
    return Understanding.of(over(hypotheses), Grammars.reference(RULE));
  }

  @Test
  void otherWordsForTheSameSupportIt() {
    var understood = Understanding.of(over("yes", "yeah", "no", "it"), Grammars.yesNo());

    assertThat(understood).isEqualTo(new Understood<>(List.of(true), 0.5, 0.5, false));
  }

  @Test
  void anUnknownWordBesideItLeavesItUnclear() {
    assertThat(Understanding.of(over("yes", "[unk] yes"), Grammars.yesNo()))
        .isEqualTo(new Understood<>(List.of(true), 1, 0.5, false));
  }

  private static Recognition over(String... hypotheses) {
    return new Recognition(
        Stream.of(hypotheses)
            .map(words -> new Hypothesis(List.of(words.split(" ", -1)), 1.0 / hypotheses.length))
            .toList(),
        true);
  }
}
