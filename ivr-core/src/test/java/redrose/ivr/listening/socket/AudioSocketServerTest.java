package redrose.ivr.listening.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.grammar.Grammars;

/** By wire text: what Asterisk sends and gets, and what comes of the answer. */
class AudioSocketServerTest {
  private static final byte[] NO_PROMPT = {};
  private static final byte[] MINUTE_OF_PROMPT = sound(960_000);
  private static final Patience LONG = Patience.oneKey(60_000, 60_000);
  private static final Patience SHORT = Patience.oneKey(50, 60_000);
  private static final long LIMIT_SECONDS = 60;

  private final Vertx vertx = Vertx.vertx();
  private final ListeningPool pool = new ListeningPool(1, 2);
  private final AudioSocketServer server = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 3);

  @AfterEach
  void close() {
    server.close();
    pool.close();
    vertx.close().await();
  }

  @Test
  void aPromptIsPlayedWholeAndThenSilence() throws Exception {
    var prompt = sound(1000);
    try (var ear = open(prompt, LONG);
        var asterisk = bring(ear)) {
      var played = new ByteArrayOutputStream();
      var frame = asterisk.receive().orElseThrow();
      while (!frame.isSilence()) {
        played.write(frame.payload().getBytes());
        frame = asterisk.receive().orElseThrow();
      }

      assertThat(played.toByteArray()).startsWith(prompt).hasSize(4 * Line.FRAME_BYTES);
      assertThat(asterisk.receive().orElseThrow().isSilence()).isTrue();
    }
  }

  @Test
  void aKeyStopsThePromptAndEndsListeningAndKeysUntilTheEndCountToo() throws Exception {
    try (var ear = open(MINUTE_OF_PROMPT, LONG);
        var asterisk = bring(ear)) {
      asterisk.send(Frame.KEY, (byte) '7');
      asterisk.awaitEnd();
      asterisk.send(Frame.KEY, (byte) '*');
      asterisk.leave();

      assertThat(Taken.keys(outcome(ear))).isEqualTo("7*");
    }
  }

  @Test
  void anEntryIsTakenToItsEndBeforeAsteriskHasTheCallBack() throws Exception {
    var entry = new Patience(60_000, 60_000, 9, 60_000, 60_000);
    try (var ear = open(MINUTE_OF_PROMPT, entry);
        var asterisk = bring(ear)) {
      for (char key : "500123458#".toCharArray()) {
        asterisk.send(Frame.KEY, (byte) key);
      }
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(Taken.keys(outcome(ear))).isEqualTo("500123458#");
    }
  }

  @Test
  void anEntryThatNothingFollowsEndsWithAPause() throws Exception {
    try (var ear = open(NO_PROMPT, new Patience(60_000, 60_000, 9, 50, 60_000));
        var asterisk = bring(ear)) {
      asterisk.send(Frame.KEY, (byte) '5');
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(Taken.keys(outcome(ear))).isEqualTo("5 ");
    }
  }

  @Test
  void wordsThatAreOverAreTheAnswer() throws Exception {
    assertThat(outcomeAfter(ScriptedRecogniser.YES))
        .isEqualTo(new Outcome.Said<>(List.of(true), 1, true));
  }

  @Test
  void aCompleteAnswerThatStaysTheSameIsNotWaitedForAnyLonger() throws Exception {
    var words = new byte[50];
    Arrays.fill(words, ScriptedRecogniser.YES_SO_FAR);

    assertThat(outcomeAfter(words)).isInstanceOf(Outcome.Said.class);
  }

  @Test
  void speechStopsThePrompt() throws Exception {
    try (var ear = open(MINUTE_OF_PROMPT, LONG);
        var asterisk = bring(ear)) {
      assertThat(asterisk.receive().orElseThrow().isSilence()).isFalse();
      hear(asterisk, ScriptedRecogniser.YES_SO_FAR);
      while (!asterisk.receive().orElseThrow().isSilence()) {
        // the prompt, for a moment
      }
      assertThat(ear.outcome()).isNotDone();
    }
  }

  @Test
  void aNoiseThatSeemedAWordStopsThePromptForAMoment() throws Exception {
    try (var ear = open(MINUTE_OF_PROMPT, LONG);
        var asterisk = bring(ear)) {
      await(asterisk, false);
      hear(asterisk, ScriptedRecogniser.YES_SO_FAR);
      await(asterisk, true);
      hear(asterisk, ScriptedRecogniser.COUGH);
      await(asterisk, false);

      assertThat(ear.outcome()).isNotDone();
    }
  }

  @Test
  void aTelephoneThatSendsNoSilenceIsHeardAllTheSame() throws Exception {
    assertThat(outcomeAfter(ScriptedRecogniser.THANK_YOU))
        .as("behind a word that lacks another, silence is counted")
        .isEqualTo(new Outcome.NotUnderstood<Boolean>());
  }

  @Test
  void aNoiseOverThePromptPausesItAndItGoesOn() throws Exception {
    try (var ear = open(MINUTE_OF_PROMPT, LONG);
        var asterisk = bring(ear)) {
      for (int frame = 0; frame < 10; frame++) {
        asterisk.send(Frame.SOUND, new byte[Line.FRAME_BYTES]);
      }
      for (int frame = 0; frame < 10; frame++) {
        asterisk.send(Frame.SOUND, loud());
      }
      await(asterisk, true);
      await(asterisk, false);

      assertThat(ear.outcome()).isNotDone();
    }
  }

  @Test
  void aCoughIsNoAnswerAndSoIsSilence() throws Exception {
    try (var ear = open(NO_PROMPT, SHORT);
        var asterisk = bring(ear)) {
      hear(asterisk, ScriptedRecogniser.COUGH, ScriptedRecogniser.SILENCE);
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(outcome(ear)).isEqualTo(new Outcome.Silent<Boolean>());
    }
  }

  @Test
  void aRecogniserThatDiesLeavesTheQuestionToKeys() throws Exception {
    assertThat(outcomeAfter(ScriptedRecogniser.DEATH)).isEqualTo(new Outcome.Deaf<Boolean>());
  }

  @Test
  void aHangUpEndsIt() throws Exception {
    try (var ear = open(MINUTE_OF_PROMPT, LONG)) {
      bring(ear).close();

      assertThat(outcome(ear)).isEqualTo(new Outcome.Gone<Boolean>());
    }
    try (var ear = open(MINUTE_OF_PROMPT, LONG);
        var asterisk = bring(ear)) {
      asterisk.send(Frame.END);

      assertThat(outcome(ear)).isEqualTo(new Outcome.Gone<Boolean>());
    }
  }

  @Test
  void aConnectionThatNeverCameComesInNoMore() throws Exception {
    var ear = open(NO_PROMPT, LONG);
    ear.close();

    assertThat(outcome(ear)).isEqualTo(new Outcome.Gone<Boolean>());
    assertTurnedAway(ear.id());
  }

  @Test
  void strangersAreTurnedAway() throws Exception {
    assertTurnedAway(UUID.randomUUID());
    try (var stranger = new WireAsterisk(server.port())) {
      stranger.send(Frame.SOUND, new byte[Line.FRAME_BYTES]);
      assertThat(stranger.receive()).isEmpty();
    }
  }

  @Test
  void anIdServesOnce() throws Exception {
    try (var ear = open(NO_PROMPT, LONG);
        var asterisk = bring(ear)) {
      assertThat(asterisk.receive()).isPresent();
      assertTurnedAway(ear.id());
    }
  }

  @Test
  void moreAnswersThanPlacesGoToKeys() {
    try (var first = open(NO_PROMPT, LONG);
        var second = open(NO_PROMPT, LONG)) {
      assertThat(first.id()).isNotEqualTo(second.id());
      assertThat(server.open(Grammars.yesNo(), ScriptedRecogniser::new, NO_PROMPT, LONG)).isEmpty();
    }
  }

  @Test
  void framesThatNobodyKnowsArePassedOver() throws Exception {
    try (var ear = open(NO_PROMPT, LONG);
        var asterisk = bring(ear)) {
      asterisk.send(0x42, new byte[9]);
      asterisk.send(Frame.KEY);
      asterisk.send(Frame.KEY, (byte) '5');
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(Taken.keys(outcome(ear))).isEqualTo("5");
    }
  }

  private Ear<Boolean> open(byte[] prompt, Patience patience) {
    return server.open(Grammars.yesNo(), ScriptedRecogniser::new, prompt, patience).orElseThrow();
  }

  private WireAsterisk bring(Ear<?> ear) throws IOException {
    return WireAsterisk.bringing(ear.id(), server.port());
  }

  private Outcome<Boolean> outcomeAfter(byte... frames) throws Exception {
    try (var ear = open(NO_PROMPT, LONG);
        var asterisk = bring(ear)) {
      hear(asterisk, frames);
      asterisk.awaitEnd();
      asterisk.leave();
      return outcome(ear);
    }
  }

  private static void hear(WireAsterisk asterisk, byte... frames) throws IOException {
    for (byte frame : frames) {
      var sound = new byte[Line.FRAME_BYTES];
      sound[0] = frame;
      asterisk.send(Frame.SOUND, sound);
    }
  }

  private static void await(WireAsterisk asterisk, boolean silence) throws IOException {
    while (asterisk.receive().orElseThrow().isSilence() != silence) {
      // the other
    }
  }

  /** Loud behind the byte that the scripted recogniser understands as silence. */
  private static byte[] loud() {
    var sound = new byte[Line.FRAME_BYTES];
    for (int i = 3; i < sound.length; i += 2) {
      sound[i] = 0x20;
    }
    return sound;
  }

  private static <T> Outcome<T> outcome(Ear<T> ear) throws Exception {
    return ear.outcome().get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private void assertTurnedAway(UUID id) {
    assertThatCode(
            () -> {
              try (var asterisk = WireAsterisk.bringing(id, server.port())) {
                assertThat(asterisk.receive()).isEmpty();
              }
            })
        .doesNotThrowAnyException();
  }

  private static byte[] sound(int length) {
    var sound = new byte[length];
    Arrays.fill(sound, (byte) 1);
    return sound;
  }
}
