package redrose.sandbox.speech.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.agi.AgiChannel;
import redrose.agi.AgiScript;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.call.Answer;
import redrose.call.ByVoice;
import redrose.call.Call;
import redrose.call.Entry;
import redrose.call.EventKind;
import redrose.call.Listening;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.call.Timeline;
import redrose.call.Wording;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.grammar.Grammars;
import redrose.ivr.listening.socket.AudioSocketServer;
import redrose.ivr.listening.socket.SocketEars;
import redrose.prompts.LinearSound;
import redrose.sandbox.demo.AsteriskAlone;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneCall;
import redrose.sandbox.phone.PhoneSettings;

/** Real calls on which something happens while the line listens. */
class ListeningLineTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final int LIMIT_SECONDS = 60;

  /** What was said before may be heard for so long. */
  private static final int ON_ITS_WAY_MS = 500;

  private static final String LONG_QUESTION = "This is a long question. ".repeat(12);

  @TempDir private Path state;

  private final Vertx vertx = Vertx.vertx();
  private final ListeningPool pool = new ListeningPool(1, 1);
  private final AudioSocketServer sound = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 4);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PromptWatch watch = new PromptWatch();
  private final BlockingQueue<Long> loudMs = new LinkedBlockingQueue<>();
  private final BlockingQueue<Timeline.Event> asked = new LinkedBlockingQueue<>();
  private SpeechModel model;
  private Prompter prompter;

  @BeforeEach
  void load() throws Exception {
    model = SpeechModel.load(ROOT.resolve("speech-model"));
    prompter = new Prompter(AsteriskAlone.audio(state));
  }

  @AfterEach
  void close() {
    pool.close();
    model.close();
    vertx.close().await();
  }

  @Test
  void whereTheListeningServerDiesTheQuestionIsPutAgainAndKeyed() throws Exception {
    var answers =
        onCall(
            ListeningLineTest::askTwice,
            caller -> {
              awaitQuestion(caller);
              sound.close();
              awaitQuestion(caller);
              caller.press('2');
              awaitAsked();
              awaitQuestion(caller);
              caller.press('1');
            });

    assertThat(answers)
        .isEqualTo(
            List.of(
                new Answer.Given<>(false, Answer.How.KEYS),
                new Answer.Given<>(true, Answer.How.KEYS)));
    assertThat(pool.freePlaces()).isEqualTo(1);
  }

  @Test
  void anEntryThatIsKeyedFastOverTheQuestionComesWhole() throws Exception {
    var answer =
        onCall(
            this::askForANumber,
            caller -> {
              awaitQuestion(caller);
              for (char key : "500123458#".toCharArray()) {
                caller.press(key);
              }
            });

    assertThat(answer).isEqualTo(new Answer.Given<>("500123458", Answer.How.KEYS));
    sound.close();
  }

  private static List<Answer<Boolean>> askTwice(Rehearsed rehearsed) {
    var stage = rehearsed.stage();
    var menu = stage.yesOrNo(rehearsed.prompter().say(LONG_QUESTION));
    return List.of(rehearsed.call().choose(menu), rehearsed.call().choose(menu));
  }

  private Answer<String> askForANumber(Rehearsed rehearsed) {
    return rehearsed
        .call()
        .ask(
            new OpenQuestion<>(
                    "number",
                    Wording.always(prompter.say(LONG_QUESTION)),
                    Entry.ofDigits(1, 12),
                    Reading::accept)
                .orSaid(
                    Optional.of(
                        new ByVoice(
                            Grammars.digits(9, 9),
                            prompter.say("You can say it."),
                            Optional.empty(),
                            true))));
  }

  private record Rehearsed(Call call, Stage stage, Prompter prompter) {}

  /** What the caller does. */
  private interface CallersPart {
    void play(PhoneCall caller) throws IOException, InterruptedException;
  }

  /** Rings, and returns what the line made of it. */
  private <T> T onCall(Function<Rehearsed, T> line, CallersPart part) throws Exception {
    var script = new Script<>(line);
    try (var agi = AgiServer.listen(vertx, AgiServerOptions.at("127.0.0.1", 0), script, registry);
        var asterisk = AsteriskAlone.start(ROOT, state, agi.port(), _ -> {});
        var phone = Phone.start(PhoneSettings.free(ROOT, state.resolve("phone")))) {
      var caller =
          phone.ring(
              asterisk.sip().toString(), "+447700900001", state.resolve("c.wav"), this::hear);
      caller.awaitAnswer();
      part.play(caller);
      return script.result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Waits until the line puts a question, and is in the middle of it. */
  private void awaitQuestion(PhoneCall caller) throws InterruptedException {
    awaitAsked();
    long fromMs = caller.elapsedMs() + ON_ITS_WAY_MS;
    Long atMs;
    do {
      atMs = loudMs.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertThat(atMs).as("the line speaks").isNotNull();
    } while (atMs <= fromMs);
  }

  private void hear(short[] samples, long atMs) {
    watch.heard(samples, atMs);
    if (watch.lastLoudMs() == atMs) {
      loudMs.add(atMs);
    }
  }

  private void awaitAsked() throws InterruptedException {
    assertThat(asked.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isNotNull();
  }

  private void note(Timeline.Event event) {
    if (event.kind().equals(EventKind.ASKED)) {
      asked.add(event);
    }
  }

  private final class Script<T> implements AgiScript {
    private final Function<Rehearsed, T> line;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    Script(Function<Rehearsed, T> line) {
      this.line = line;
    }

    @Override
    public boolean isCall(AgiChannel channel) {
      return true;
    }

    @Override
    public void run(AgiChannel channel) {
      var stage = new Stage(prompter);
      var ears =
          new SocketEars(
              sound,
              "127.0.0.1",
              grammar -> () -> model.recogniser(grammar),
              LinearSound::of,
              registry);
      try {
        var call =
            new Call(
                channel,
                stage,
                ListeningLineTest.this::note,
                Clock.systemUTC(),
                Optional.of(new Listening(ears, stage)));
        call.lastAtMost(3_600);
        call.answer();
        result.complete(line.apply(new Rehearsed(call, stage, prompter)));
        call.hangUp();
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }
  }
}
