package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.call.Grammar;
import redrose.call.Heard;
import redrose.ivr.listening.grammar.Grammars;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.ReferenceRule;

/** The carried model and Vosk itself, spoken to. */
class SpeechModelTest {
  private static final ReferenceRule INVOICE =
      ReferenceRule.of(
          "########@",
          new CheckCharacter(
              10,
              List.of(3, 7, 1, 3, 7, 1, 3, 7),
              Map.of(),
              CheckCharacter.Result.MODULUS_LESS_REMAINDER,
              Map.of(10, '0')));

  private static SpeechModel model;

  @BeforeAll
  static void load() throws SpeechModelInvalid {
    model = SpeechModel.load(Models.CARRIED);
  }

  @AfterAll
  static void free() {
    model.close();
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "yes please, true", "no, false", "no thank you, false"})
  void yesAndNo(String words, boolean value) throws Exception {
    assertThat(heard(Grammars.yesNo(), words).values()).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "507", "90210", "664177", "38"})
  void digits(String digits) throws Exception {
    assumeTrue(Caller.hasEspeak(), "FreeTTS's voice is too far from the model's for digit strings");
    var grammar = Grammars.digits(digits.length(), digits.length());

    assertThat(heard(grammar, String.join(", ", digits.split("", -1))).values())
        .containsExactly(digits);
  }

  @Test
  void anAmount() throws Exception {
    assertThat(heard(Grammars.money(), "forty two pounds fifty").values()).containsExactly(4250L);
  }

  @Test
  void aReferenceThatProvesItself() throws Exception {
    assumeTrue(Caller.hasEspeak(), "FreeTTS's voice is too far from the model's for digit strings");

    assertThat(
            heard(
                    Grammars.reference(INVOICE),
                    "five, double oh, one, two, three, four, five, eight")
                .values())
        .containsExactly("500123458");
  }

  @Test
  void whatIsNoAnswerIsNone() throws Exception {
    assertThat(heard(Grammars.yesNo(), "parking in lancaster").values()).isEmpty();
  }

  @Test
  void silenceIsNothing() throws Exception {
    try (var recogniser = model.recogniser(Grammars.yesNo())) {
      for (int frame = 0; frame < 100; frame++) {
        assertThat(recogniser.hear(new byte[320]).hasWords()).isFalse();
      }
      assertThat(recogniser.finish().hasWords()).isFalse();
    }
  }

  @Test
  void wordsComeWhileTheCallerSpeaks() throws Exception {
    boolean heardEarly = false;
    try (var recogniser = model.recogniser(Grammars.yesNo())) {
      for (var frame : Caller.says("yes")) {
        var recognition = recogniser.hear(frame);
        heardEarly |= recognition.hasWords() && !recognition.isOver();
      }
    }
    assertThat(heardEarly).isTrue();
  }

  @Test
  void aGrammarThatTheModelCannotHearIsRefused() {
    assertThatThrownBy(() -> model.recogniser(new Unheard()))
        .isInstanceOf(SpeechModelInvalid.class)
        .hasMessageContaining("none");
  }

  @Test
  void aClosedRecogniserIsClosedTwiceWithoutHarmAndHearsNoMore() throws Exception {
    var recogniser = model.recogniser(Grammars.yesNo());
    recogniser.close();
    recogniser.close();

    assertThatThrownBy(() -> recogniser.hear(new byte[320]))
        .isInstanceOf(IllegalStateException.class);
  }

  private static <T> Understood<T> heard(Grammar<T> grammar, String words)
      throws IOException, InterruptedException, SpeechModelInvalid {
    try (var recogniser = model.recogniser(grammar)) {
      for (var frame : Caller.says(words)) {
        var recognition = recogniser.hear(frame);
        if (recognition.isOver() && recognition.hasWords()) {
          return Understanding.of(recognition, grammar);
        }
      }
      return Understanding.of(recogniser.finish(), grammar);
    }
  }

  private record Unheard() implements Grammar<String> {
    @Override
    public Set<String> phrases() {
      return Set.of("mornin", "yes mornin");
    }

    @Override
    public Heard<String> read(List<String> words) {
      return Heard.nothing();
    }
  }
}
