package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.call.Grammar;
import redrose.ivr.listening.grammar.Grammars;

/** A number that is read out in groups, by the carried model. */
class GroupsTest {
  private static final Grammar<String> NINE_DIGITS = Grammars.digits(9, 9);

  /** Every group has as much silence before it, too. */
  private static final int BEFORE_MS = 300;

  private static final int LONG_MS = 4_000;

  private SpeechModel model;

  @BeforeEach
  void load() throws SpeechModelInvalid {
    assumeTrue(Caller.hasEspeak(), "FreeTTS's voice is too far from the model's for digit strings");
    model = SpeechModel.load(Models.CARRIED);
  }

  @AfterEach
  void free() {
    if (model != null) {
      model.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 1_200, 1_500})
  void aPauseEndsNothingThatLacksSomething(int pauseMs) throws Exception {
    List<byte[]> sound = new ArrayList<>();
    for (var group : List.of("five, double oh", "one, two, three", "four, five, eight")) {
      sound.addAll(Caller.says(group, pauseMs - BEFORE_MS));
    }
    sound.addAll(silence());

    assertThat(heard(sound).values()).containsExactly("500123458");
  }

  @Test
  void whatStaysUnfinishedIsNotUnderstoodInTheEnd() throws Exception {
    assertThat(heard(Caller.says("five, double oh", LONG_MS)).values()).isEmpty();
  }

  private Understood<String> heard(List<byte[]> sound) throws SpeechModelInvalid {
    var attention = new Attention<>(NINE_DIGITS);
    try (var recogniser = model.recogniser(NINE_DIGITS)) {
      for (var frame : sound) {
        var sign = attention.heard(recogniser.hear(frame));
        if (sign == Attention.Sign.COMPLETE) {
          sign = attention.heard(recogniser.finish());
        }
        if (sign == Attention.Sign.OVER) {
          return attention.understood();
        }
      }
    }
    throw new AssertionError("it has no end");
  }

  private static List<byte[]> silence() {
    List<byte[]> silence = new ArrayList<>();
    for (int atMs = 0; atMs < LONG_MS; atMs += 20) {
      silence.add(new byte[320]);
    }
    return silence;
  }
}
