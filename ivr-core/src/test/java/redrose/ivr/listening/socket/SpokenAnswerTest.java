package redrose.ivr.listening.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import redrose.ivr.listening.Caller;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.Models;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.grammar.Grammars;

/** The wire, the pool, Vosk and the carried model together, in real time. */
class SpokenAnswerTest {
  @Test
  void aCallerWhoSaysNoOverAPrompt() throws Exception {
    var vertx = Vertx.vertx();
    var grammar = Grammars.yesNo();
    try (var model = SpeechModel.load(Models.CARRIED);
        var pool = new ListeningPool(1, 1);
        var server = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 1);
        var ear =
            server
                .open(grammar, () -> model.recogniser(grammar), new byte[960_000], Patience.USUAL)
                .orElseThrow();
        var asterisk = WireAsterisk.bringing(ear.id(), server.port())) {
      speak(asterisk, Caller.says("no"));
      asterisk.leave();

      assertThat(ear.outcome().get(60, TimeUnit.SECONDS))
          .extracting(said -> ((Outcome.Said<?>) said).values())
          .isEqualTo(List.of(false));
    } finally {
      vertx.close().await();
    }
  }

  /** A frame for each that comes, as fast as a telephone, until it is enough. */
  private static void speak(WireAsterisk asterisk, List<byte[]> frames) throws Exception {
    var speech = new ArrayDeque<>(frames);
    while (asterisk.receive().orElseThrow().type() != Frame.END) {
      var frame = speech.poll();
      asterisk.send(Frame.SOUND, frame == null ? new byte[Line.FRAME_BYTES] : frame);
    }
  }
}
