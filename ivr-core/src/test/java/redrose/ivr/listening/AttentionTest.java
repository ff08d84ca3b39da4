package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.ivr.listening.Attention.Sign.COMPLETE;
import static redrose.ivr.listening.Attention.Sign.OVER;
import static redrose.ivr.listening.Attention.Sign.QUIET;
import static redrose.ivr.listening.Attention.Sign.SPEAKS;
import static redrose.ivr.listening.Attention.Sign.WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import redrose.call.Grammar;
import redrose.ivr.listening.grammar.Grammars;

class AttentionTest {
  private static final int ALMOST_STEADY_FRAMES = 20;

  /** 1.2 s, where the recogniser's own end of speech comes behind 0.5 s. */
  private static final int GROUP_PAUSE_FRAMES = 35;

  private static final int LONG_FRAMES = 500;

  private static final byte[] LOUD = tone(3_000);
  private static final byte[] TALK = tone(1_500);
  private static final byte[] QUIET_LINE = tone(30);

  private final Attention<String> attention = new Attention<>(Grammars.digits(2, 2));

  @Test
  void aCompleteAnswerIsTakenOnceItHasStayedTheSame() {
    for (int frame = 0; frame < ALMOST_STEADY_FRAMES; frame++) {
      assertThat(hear(false, "one", "two")).isEqualTo(SPEAKS);
    }
    assertThat(hear(false, "one", "two")).isEqualTo(COMPLETE);
  }

  @Test
  void aCompleteAnswerIsTakenSoonerOnceTheCallerHasFallenSilent() {
    assertThat(framesUntilTaken(LOUD, QUIET_LINE)).isLessThan(ALMOST_STEADY_FRAMES / 2);
  }

  @Test
  void besideASteadyNoiseAsLoudAsTheCallerItIsTakenAsIfThereWereNoSilence() {
    assertThat(framesUntilTaken(LOUD, LOUD)).isEqualTo(ALMOST_STEADY_FRAMES);
  }

  @Test
  void itIsSaidOnceThatAnAnswerIsComplete() {
    for (int frame = 0; frame < ALMOST_STEADY_FRAMES; frame++) {
      hear(false, "one", "two");
    }
    assertThat(hear(false, "one", "two")).isEqualTo(COMPLETE);
    assertThat(hear(false, "one", "two")).isEqualTo(SPEAKS);
  }

  @Test
  void aSilenceDoesNotTakeWhatLacksAWord() {
    listen(10, LOUD);
    for (int frame = 0; frame < 10 * ALMOST_STEADY_FRAMES; frame++) {
      attention.hears(QUIET_LINE);
      assertThat(hear(false, "one")).isEqualTo(SPEAKS);
    }
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
  void theEndOfSpeechEndsWhatCannotGoOn() {
    assertThat(hear(true, "one", "two")).isEqualTo(OVER);
    assertThat(attention.understood().values()).containsExactly("12");
  }

  @Test
  void groupsWithAPauseBetweenThemAreOneAnswer() {
    assertThat(hear(true, "one")).isEqualTo(SPEAKS);
    for (int frame = 0; frame < GROUP_PAUSE_FRAMES; frame++) {
      assertThat(silence()).isEqualTo(SPEAKS);
    }
    assertThat(hear(true, Grammar.UNKNOWN_WORD, "two")).isEqualTo(OVER);
    assertThat(attention.understood().values()).containsExactly("12");
  }

  @Test
  void aGroupThatNothingFollowsEndsItInTheEnd() {
    hear(true, "one");
    for (int frame = 0; frame < LONG_FRAMES; frame++) {
      if (silence() == OVER) {
        assertThat(frame).isGreaterThan(GROUP_PAUSE_FRAMES);
        assertThat(attention.understood().values()).isEmpty();
        return;
      }
    }
    throw new AssertionError("it is waited for without an end");
  }

  @Test
  void anAnswerThatMoreCouldBelongToIsTakenAtTheEndOfSpeech() {
    var money = new Attention<>(Grammars.money());
    var forty = new Recognition(List.of(new Hypothesis(List.of("forty", "pounds"), 1)), true);
    assertThat(money.heard(forty)).isEqualTo(OVER);
    assertThat(money.understood().values()).containsExactly(4_000L);
  }

  @Test
  void wordsThatTurnOutToBeNoneAreWithdrawn() {
    hear(false, "one");
    assertThat(hear(true, Grammar.UNKNOWN_WORD)).isEqualTo(WITHDRAWN);
    assertThat(attention.hasWords()).isFalse();
    assertThat(silence()).isEqualTo(QUIET);
  }

  @Test
  void whatIsNoLouderThanTheTalkBeforeItIsNotSure() {
    listen(LONG_FRAMES, TALK);
    hear(false, "one", "two");
    listen(ALMOST_STEADY_FRAMES, TALK);
    assertThat(hear(true, "one", "two")).isEqualTo(OVER);
    assertThat(attention.understood().certainty()).isEqualTo(Certainty.UNSURE);
  }

  @Test
  void whoSpeaksAboveTheTalkIsSure() {
    listen(LONG_FRAMES, TALK);
    listen(ALMOST_STEADY_FRAMES, LOUD);
    hear(false, "one", "two");
    listen(ALMOST_STEADY_FRAMES, TALK);
    assertThat(hear(true, "one", "two")).isEqualTo(OVER);
    assertThat(attention.understood().certainty()).isEqualTo(Certainty.SURE);
  }

  @Test
  void aLongAnswerIsNotMeasuredAgainstItsOwnBeginning() {
    listen(LONG_FRAMES, QUIET_LINE);
    listen(ALMOST_STEADY_FRAMES, LOUD);
    hear(false, "one");
    listen(LONG_FRAMES, LOUD);
    assertThat(hear(true, "one", "two")).isEqualTo(OVER);
    assertThat(attention.understood().certainty()).isEqualTo(Certainty.SURE);
  }

  @Test
  void whoAnswersAtOnceIsMeasuredAgainstNothing() {
    listen(ALMOST_STEADY_FRAMES, LOUD);
    hear(false, "one", "two");
    assertThat(hear(true, "one", "two")).isEqualTo(OVER);
    assertThat(attention.understood().certainty()).isEqualTo(Certainty.SURE);
  }

  /** How many frames of the same words come behind the first ones, the last that are heard loud. */
  private int framesUntilTaken(byte[] spoken, byte[] afterwards) {
    listen(10, spoken);
    hear(false, "one", "two");
    for (int frame = 1; frame < LONG_FRAMES; frame++) {
      attention.hears(afterwards);
      if (hear(false, "one", "two") == COMPLETE) {
        return frame;
      }
    }
    throw new AssertionError("it is never taken");
  }

  private void listen(int frames, byte[] sound) {
    for (int frame = 0; frame < frames; frame++) {
      attention.hears(sound);
    }
  }

  /** 20 ms at a level. */
  private static byte[] tone(int level) {
    var sound = new byte[320];
    for (int i = 0; i < sound.length; i += Short.BYTES) {
      int sample = i % (2 * Short.BYTES) == 0 ? level : -level;
      sound[i] = (byte) sample;
      sound[i + 1] = (byte) (sample >> Byte.SIZE);
    }
    return sound;
  }

  private Attention.Sign silence() {
    return attention.heard(new Recognition(List.of(), false));
  }

  private Attention.Sign hear(boolean isOver, String... words) {
    return attention.heard(new Recognition(List.of(new Hypothesis(List.of(words), 1)), isOver));
  }
}
