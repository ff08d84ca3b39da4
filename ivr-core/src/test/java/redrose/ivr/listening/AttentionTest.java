package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.ivr.listening.Attention.Sign.COMPLETE;
import static redrose.ivr.listening.Attention.Sign.OVER;
import static redrose.ivr.listening.Attention.Sign.QUIET;
import static redrose.ivr.listening.Attention.Sign.SPEAKS;

import java.util.List;
import org.junit.jupiter.api.Test;
import redrose.call.Grammar;
import redrose.ivr.listening.grammar.Grammars;

class AttentionTest {
  private static final int ALMOST_STEADY_FRAMES = 15;

  private final Attention<String> attention = new Attention<>(Grammars.digits(2, 2));

  @Test
  void aCompleteAnswerIsTakenOnceItHasStayedTheSame() {
    for (int frame = 0; frame < ALMOST_STEADY_FRAMES; frame++) {
      assertThat(hear(false, "one", "two")).isEqualTo(SPEAKS);
    }
    assertThat(hear(false, "one", "two")).isEqualTo(COMPLETE);
  }

  @Test
  void anotherWordStartsTheWaitAnew() {
    for (int frame = 0; frame < ALMOST_STEADY_FRAMES; frame++) {
      hear(false, "one", "two");
    }
    assertThat(hear(false, "one", "ten")).isEqualTo(SPEAKS);
  }

  @Test
  void anAnswerThatLacksAWordIsWaitedForHoweverLongItStaysTheSame() {
    for (int frame = 0; frame < 10 * ALMOST_STEADY_FRAMES; frame++) {
      assertThat(hear(false, "one")).isEqualTo(SPEAKS);
    }
  }

  @Test
  void unknownWordsAndSilenceAreQuiet() {
    assertThat(hear(true, Grammar.UNKNOWN_WORD)).isEqualTo(QUIET);
    assertThat(attention.heard(new Recognition(List.of(), true))).isEqualTo(QUIET);
  }

  @Test
  void theEndOfSpeechEndsIt() {
    assertThat(hear(true, "one")).isEqualTo(OVER);
  }

  private Attention.Sign hear(boolean isOver, String... words) {
    return attention.heard(new Recognition(List.of(new Hypothesis(List.of(words), 1)), isOver));
  }
}
