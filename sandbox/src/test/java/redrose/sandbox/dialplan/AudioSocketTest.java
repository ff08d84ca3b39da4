package redrose.sandbox.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.ivr.listening.grammar.Grammars;
import redrose.ivr.listening.socket.AudioSocketServer;
import redrose.ivr.listening.socket.Ear;
import redrose.ivr.listening.socket.Outcome;
import redrose.ivr.listening.socket.Patience;
import redrose.prompts.audio.G711;
import redrose.prompts.audio.Samples;
import redrose.prompts.speech.FreeTtsSpeech;
import redrose.prompts.speech.Narrator;

/**
 * A question answered by voice or by key in a real call: telephone, Asterisk, AudioSocket, Vosk.
 */
class AudioSocketTest {
  private static final Path MODEL = Path.of(System.getProperty("redrose.root"), "speech-model");
  private static final int FRAME_SAMPLES = 160;
  private static final int UUID_FRAME_BYTES = 19;
  private static final int PROMPT_SAMPLES = 480_000;
  private static final short LOUD = 8_000;

  private final Vertx vertx = Vertx.vertx();
  private SpeechModel model;
  private ListeningPool pool;
  private AudioSocketServer server;

  @BeforeEach
  void open() throws SpeechModelInvalid {
    model = SpeechModel.load(MODEL);
    pool = new ListeningPool(1, 1);
    server = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 4);
  }

  @AfterEach
  void close() {
    server.close();
    pool.close();
    model.close();
    vertx.close().await();
  }

  @Test
  void aCallerSaysNoOverTheQuestion() throws Exception {
    assertThat(outcomeOf(this::sayNo))
        .isInstanceOf(Outcome.Said.class)
        .extracting(said -> ((Outcome.Said<?>) said).values())
        .isEqualTo(List.of(false));
  }

  @Test
  void aCallerPressesAKeyOverTheQuestion() throws Exception {
    assertThat(outcomeOf(phone -> phone.audio().press("7")))
        .asInstanceOf(type(Outcome.Pressed.class))
        .extracting(pressed -> pressed.keys().take())
        .isEqualTo(OptionalInt.of('7'));
  }

  @Test
  void whereTheConnectionIsRefusedOrLostTheCallGoesOnByAgi() throws Exception {
    try (var cut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var ivr = new TestAgi(call -> askInVain(call, refusedPort(), cut.getLocalPort()));
        var asterisk = AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", ivr.address()));
        var phone = new SipPhone("127.0.0.1")) {
      Thread.ofVirtual().start(() -> cutOff(cut));
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);

      var replies = ivr.awaitEnd().replies();
      assertThat(replies.get(2)).as("behind a refused connection").isEqualTo("200 result=0");
      assertThat(replies.get(4)).as("behind a lost connection").isEqualTo("200 result=0");
    }
  }

  /** What is heard of the question first, so that it is known to be under way. */
  private Outcome<Boolean> outcomeOf(Consumer<SipPhone> caller) throws Exception {
    var question = question();
    var grammar = Grammars.yesNo();
    try (var ear =
            server
                .open(grammar, () -> model.recogniser(grammar), question, Patience.USUAL)
                .orElseThrow();
        var ivr = asking(ear);
        var asterisk = AsteriskUnderTest.start("sandbox", Map.of("IVR_AGI", ivr.address()));
        var phone = new SipPhone("127.0.0.1")) {
      assertThat(phone.ring(asterisk.sip(), "1")).isEqualTo(200);
      phone.audio().awaitHearing(aLaw(question, FRAME_SAMPLES));
      caller.accept(phone);

      assertThat(ivr.awaitEnd().replies().get(1)).as("the call goes on").isEqualTo("200 result=0");
      return ear.outcome().get(60, TimeUnit.SECONDS);
    }
  }

  private void sayNo(SipPhone phone) {
    var spoken =
        G711.toALaw(
            Samples.concatenate(
                List.of(
                    Samples.silence(300),
                    new Narrator(new FreeTtsSpeech()).narrate("no"),
                    Samples.silence(1500))));
    for (int at = 0; at + FRAME_SAMPLES <= spoken.length; at += FRAME_SAMPLES) {
      phone.audio().speak(Arrays.copyOfRange(spoken, at, at + FRAME_SAMPLES));
    }
  }

  private TestAgi asking(Ear<?> ear) {
    return new TestAgi(
        call -> {
          call.command("ANSWER");
          call.command("EXEC AudioSocket \"%s,127.0.0.1:%d\"".formatted(ear.id(), server.port()));
          call.command("HANGUP");
        });
  }

  private static void askInVain(TestAgi.Conversation call, int... ports) {
    call.command("ANSWER");
    for (int port : ports) {
      call.command("EXEC AudioSocket \"%s,127.0.0.1:%d\"".formatted(UUID.randomUUID(), port));
      call.command("NOOP");
    }
    call.command("HANGUP");
  }

  /** As a process does that dies while it listens. */
  private static void cutOff(ServerSocket server) {
    try (var connection = server.accept()) {
      connection.getInputStream().readNBytes(UUID_FRAME_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int refusedPort() {
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return closed.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A minute of a square wave. */
  private static byte[] question() {
    var sound = ByteBuffer.allocate(2 * PROMPT_SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < PROMPT_SAMPLES; i++) {
      sound.putShort(i % 16 < 8 ? LOUD : (short) -LOUD);
    }
    return sound.array();
  }

  private static byte[] aLaw(byte[] sound, int count) {
    var samples = new short[count];
    ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return G711.toALaw(samples);
  }
}
