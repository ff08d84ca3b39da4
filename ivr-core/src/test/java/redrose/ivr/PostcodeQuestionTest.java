package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.agi.AgiChannel;
import redrose.agi.AgiScript;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.HouseWords;
import redrose.call.Utterance;
import redrose.ivr.journeys.place.PostcodeQuestion;
import redrose.prompts.Language;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;
import redrose.prompts.Voices;
import redrose.requests.Postcode;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PostcodeLoad;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** A caller keys a postcode, one key a character; PR1 8XJ and PR1 8XL have the same keys. */
class PostcodeQuestionTest {
  private static final String PRESTON = "E07000123";
  private static final String SOUTH_RIBBLE = "E07000126";
  private static final Map<String, String> NAMES =
      Map.of(PRESTON, "Preston", SOUTH_RIBBLE, "South Ribble");

  private static Vertx vertx;
  private static Database store;
  private static PostcodeQuestion question;
  private static Words words;

  @BeforeAll
  static void open() throws IOException {
    vertx = Vertx.vertx();
    var database = TestDatabase.fresh();
    try (var console = database.open(RoleMatrix.CONSOLE)) {
      var all =
          List.of(
              at("PR1 8XJ", PRESTON),
              at("PR1 8XL", PRESTON),
              at("PR4 5AA", PRESTON),
              at("PR4 5AB", SOUTH_RIBBLE),
              at("BB5 1QP", PRESTON));
      new PostcodeLoad(console).replaceBy(all.iterator(), _ -> {});
    }
    store = database.open(RoleMatrix.IVR);
    var audio = Files.createTempDirectory("redrose-postcodes");
    var voice = Voices.open(audio, Optional.empty(), Set.of()).of(Language.EN);
    question = new PostcodeQuestion(voice, new StorePostcodes(store));
    words = new Words(voice);
  }

  @AfterAll
  static void close() {
    store.close();
    vertx.close();
  }

  private static Postcode at(String text, String district) {
    return new Postcode(text, district, Optional.empty());
  }

  private record Words(Voice voice) implements HouseWords {
    @Override
    public Utterance cleared() {
      return voice.say(LinePrompts.ENTRY_CLEARED);
    }

    @Override
    public Utterance entryHelp() {
      return voice.say(LinePrompts.ENTRY_HELP);
    }
  }

  /** A line that asks just this. */
  private record Asks<T>(
      BiFunction<PostcodeQuestion, Call, Answer<T>> asked, LinkedBlockingQueue<Answer<T>> answers)
      implements AgiScript {
    @Override
    public boolean isCall(AgiChannel channel) {
      return true;
    }

    @Override
    public void run(AgiChannel channel) {
      var call = new Call(channel, words, _ -> {}, Clock.systemUTC());
      answers.add(asked.apply(question, call));
    }
  }

  private static <T> Answer<T> ask(
      WireCaller caller, BiFunction<PostcodeQuestion, Call, Answer<T>> asked) {
    var script = new Asks<>(asked, new LinkedBlockingQueue<>());
    try (var server =
        AgiServer.listen(
            vertx, AgiServerOptions.at("127.0.0.1", 0), script, new SimpleMeterRegistry())) {
      caller.ring(server.port(), "1.1");
      return script.answers().poll(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer<Postcode> exactly(WireCaller caller) {
    return ask(caller, PostcodeQuestion::ask);
  }

  private static Answer<String> district(WireCaller caller) {
    return ask(caller, (asked, call) -> asked.askDistrict(call, NAMES::get));
  }

  private static <T> Answer<T> keyed(T value) {
    return new Answer.Given<>(value, Answer.How.KEYS);
  }

  @Test
  void theOnlyOneIsReadBack() {
    var caller = WireCaller.pressing("225177#|1");
    assertThat(exactly(caller)).isEqualTo(keyed(at("BB5 1QP", PRESTON)));
    assertThat(caller.words()).contains("The postcode is BB5 1QP.");
  }

  @Test
  void whatSharesItsKeysIsReadOut() {
    var caller = WireCaller.pressing("771895#|2");
    assertThat(exactly(caller)).isEqualTo(keyed(at("PR1 8XL", PRESTON)));
    assertThat(caller.words())
        .contains("For PR1 8XJ, press 1. For PR1 8XL, press 2. If it is none of these, press 5.");
  }

  @Test
  void noneOfTheseAsksAgain() {
    var caller = WireCaller.pressing("771895#|5|225177#|1");
    assertThat(exactly(caller)).isEqualTo(keyed(at("BB5 1QP", PRESTON)));
  }

  @Test
  void theDistrictIsKnownWithoutAskingWhichPostcodeItIs() {
    var caller = WireCaller.pressing("771895#");
    assertThat(district(caller)).isEqualTo(keyed(PRESTON));
    assertThat(caller.heard()).doesNotContain("place.postcode.which", "place.postcode.readback");
  }

  @Test
  void whereTheDistrictsDifferTheyAreReadOut() {
    var caller = WireCaller.pressing("774522#|2");
    assertThat(district(caller)).isEqualTo(keyed(SOUTH_RIBBLE));
    assertThat(caller.words()).contains("For Preston, press 1. For South Ribble, press 2.");
  }

  @Test
  void aPostcodeThatNobodyHasIsSaidAndSoIsItsLength() {
    var caller = WireCaller.pressing("999999#|1234#|225177#|1");
    assertThat(exactly(caller)).isEqualTo(keyed(at("BB5 1QP", PRESTON)));
    assertThat(caller.heard())
        .containsSubsequence("place.postcode.wrong.unknown", "place.postcode.wrong.length");
  }

  @Test
  void whoCannotSayItHasAWayOut() {
    assertThat(exactly(WireCaller.pressing("*|0"))).isEqualTo(new Answer.AdviserWanted<>());
    assertThat(exactly(WireCaller.pressing("1#|1#|1#"))).isEqualTo(new Answer.NotUnderstood<>());
    assertThat(exactly(WireCaller.pressing(""))).isEqualTo(new Answer.Silent<>());
  }
}
