package redrose.ivr.listening.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.call.Ears;
import redrose.call.Entry;
import redrose.call.Grammar;
import redrose.call.Hearing;
import redrose.call.KeyTimers;
import redrose.call.Utterance;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.grammar.Grammars;

/** The port that calls listen through, by wire text. */
class SocketEarsTest {
  private static final Grammar<String> YES_OR_NO = Grammars.yesNo().as(yes -> yes ? "1" : "2");
  private static final Entry LONG = new Entry(1, 1, 1, new KeyTimers(60_000, 1, 1));
  private static final Entry SHORT = new Entry(1, 1, 1, new KeyTimers(50, 1, 1));

  /** Twenty milliseconds, and a minute. */
  private static final List<Utterance> PROMPT = List.of(new Sound(320), new Sound(960_000));

  private final Vertx vertx = Vertx.vertx();
  private final ListeningPool pool = new ListeningPool(1, 1);
  private final AudioSocketServer server = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 3);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final SocketEars ears =
      new SocketEars(
          server, "127.0.0.1", _ -> ScriptedRecogniser::new, SocketEarsTest::sound, registry);

  private record Sound(int bytes) implements Utterance {
    @Override
    public String key() {
      return "sound";
    }

    @Override
    public String text() {
      return "sound";
    }

    @Override
    public List<String> sounds() {
      return List.of();
    }
  }

  private static byte[] sound(Utterance utterance) {
    var sound = new byte[((Sound) utterance).bytes()];
    Arrays.fill(sound, (byte) 1);
    return sound;
  }

  @AfterEach
  void close() {
    server.close();
    pool.close();
    vertx.close().await();
  }

  @Test
  void whatIsSaidComesOutAsKeysAndWhatWasPlayedPartByPart() throws Exception {
    try (var ear = ears.open(YES_OR_NO, PROMPT, LONG).orElseThrow();
        var asterisk = bring(ear)) {
      while (ear.played().size() < PROMPT.size()) {
        asterisk.receive();
      }
      var frame = new byte[Line.FRAME_BYTES];
      frame[0] = ScriptedRecogniser.YES;
      asterisk.send(Frame.SOUND, frame);
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(ear.hearing()).isEqualTo(new Hearing.Said(List.of("1"), 1, true));
      assertThat(ear.played().getFirst()).isEqualTo(new Ears.Played(20, true));
      assertThat(ear.played().getLast().isWhole()).isFalse();
      assertThat(count("said")).isEqualTo(1);
    }
  }

  @Test
  void aHashIsNoAnswerToAQuestionThatIsStillBeingPut() throws Exception {
    try (var ear = ears.open(YES_OR_NO, PROMPT, LONG).orElseThrow();
        var asterisk = bring(ear)) {
      asterisk.send(Frame.KEY, (byte) '#');
      asterisk.send(Frame.KEY, (byte) '2');
      asterisk.send(Frame.KEY, (byte) '#');
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(Taken.keys(ear.hearing())).isEqualTo("2#");
    }
  }

  @Test
  void keysThatNobodyTakesAreForgotten() throws Exception {
    Hearing hearing;
    try (var ear = ears.open(YES_OR_NO, PROMPT, LONG).orElseThrow();
        var asterisk = bring(ear)) {
      asterisk.send(Frame.KEY, (byte) '4');
      asterisk.send(Frame.KEY, (byte) '#');
      asterisk.awaitEnd();
      asterisk.leave();
      hearing = ear.hearing();
      assertThat(hearing).hasToString("Pressed[keys=HeldKeys[2 keys]]");
    }
    assertThat(Taken.keys(hearing)).isEmpty();
  }

  @Test
  void aHashBehindTheQuestionIsAKey() throws Exception {
    try (var ear = ears.open(YES_OR_NO, List.of(), LONG).orElseThrow();
        var asterisk = bring(ear)) {
      asterisk.send(Frame.KEY, (byte) '#');
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(Taken.keys(ear.hearing())).isEqualTo("#");
    }
  }

  @Test
  void silenceIsSilence() throws Exception {
    try (var ear = ears.open(YES_OR_NO, List.of(new Sound(320)), SHORT).orElseThrow();
        var asterisk = bring(ear)) {
      asterisk.awaitEnd();
      asterisk.leave();

      assertThat(ear.hearing()).isEqualTo(new Hearing.Silent());
      assertThat(ear.played()).containsExactly(new Ears.Played(20, true));
    }
  }

  @Test
  void aDroppedConnectionLeavesTheQuestionToKeys() throws Exception {
    try (var ear = ears.open(YES_OR_NO, PROMPT, LONG).orElseThrow()) {
      bring(ear).close();

      assertThat(ear.hearing()).isEqualTo(new Hearing.Lost());
      assertThat(count("gone")).isEqualTo(1);
    }
  }

  @Test
  void aConnectionThatNeverCameLeavesTheQuestionToKeys() {
    try (var ear = ears.open(YES_OR_NO, PROMPT, LONG).orElseThrow()) {
      assertThat(ear.hearing()).isEqualTo(new Hearing.Lost());
      assertThat(ear.played()).isEmpty();
    }
  }

  @Test
  void whereNobodyIsFreeToListenItIsCounted() {
    try (var ear = ears.open(YES_OR_NO, PROMPT, LONG).orElseThrow()) {
      assertThat(ear.socket()).endsWith(",127.0.0.1:" + server.port());
      assertThat(ears.open(YES_OR_NO, PROMPT, LONG)).isEmpty();
      assertThat(count("full")).isEqualTo(1);
    }
  }

  @Test
  void aPromptThatCannotBeReadLeavesTheQuestionToKeys() {
    var deaf =
        new SocketEars(
            server,
            "127.0.0.1",
            _ -> ScriptedRecogniser::new,
            _ -> {
              throw new UncheckedIOException(new NoSuchFileException("ask.alaw"));
            },
            registry);

    assertThat(deaf.open(YES_OR_NO, PROMPT, LONG)).isEmpty();
    assertThat(pool.freePlaces()).isEqualTo(1);
  }

  private double count(String outcome) {
    return registry.counter("redrose.listening.answers", "outcome", outcome).count();
  }

  private WireAsterisk bring(Ears.Ear ear) throws Exception {
    var id = UUID.fromString(ear.socket().split(",", -1)[0]);
    return WireAsterisk.bringing(id, server.port());
  }
}
