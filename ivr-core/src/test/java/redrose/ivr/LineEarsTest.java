package redrose.ivr;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import redrose.call.Ears;
import redrose.call.Entry;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.listening.grammar.Grammars;
import redrose.ivr.speech.LineWords;

/** What listens on the line with this model and that; the calls go on with each. */
class LineEarsTest {
  private static final LineWords WORDS = new LineWords(DirectoryReader.bundled());

  private final Vertx vertx = Vertx.vertx();
  private final Logger logger = (Logger) LoggerFactory.getLogger(LineEars.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @BeforeEach
  void listenToTheLog() {
    said.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(said);
  }

  @AfterEach
  void close() {
    logger.detachAppender(said);
    logger.setLevel(null);
    vertx.close().await();
  }

  @Test
  void theModelThatIsCarriedAlongListensByDefault() throws Exception {
    assertThat(listens(Optional.empty())).isTrue();
    assertThat(lines()).hasSize(2).last(as(STRING)).contains("has no word for", "registrar");
  }

  @Test
  void whereThereIsNoModelNobodyListens() throws Exception {
    assertThat(listens(Optional.of("/no/such/model"))).isFalse();
    assertThat(lines()).singleElement(as(STRING)).contains("There is no Vosk speech model");
    assertThat(listens(Optional.of("off"))).isFalse();
    assertThat(lines()).hasSize(2);
  }

  @Test
  void withAModelForAnotherSamplingRateNobodyListens(@TempDir Path folder) throws Exception {
    var settings = Files.createDirectories(folder.resolve("conf")).resolve("mfcc.conf");
    Files.writeString(settings, "--sample-frequency=16000\n");

    assertThat(listens(Optional.of(folder.toString()))).isFalse();
    assertThat(lines()).singleElement(as(STRING)).contains("made for 16000 samples a second");
  }

  @Test
  void withABrokenModelNobodyListens(@TempDir Path folder) throws Exception {
    var settings = Files.createDirectories(folder.resolve("conf")).resolve("mfcc.conf");
    Files.writeString(settings, "--sample-frequency=8000\n");

    assertThat(listens(Optional.of(folder.toString()))).isFalse();
    assertThat(lines()).singleElement(as(STRING)).contains("is broken");
  }

  private List<String> lines() {
    return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private boolean listens(Optional<String> model) throws Exception {
    var config = new Config.Listening(model, "127.0.0.1", 0, 1, 1);
    try (var ears = LineEars.start(vertx, config, WORDS, new SimpleMeterRegistry())) {
      ears.settled().get(60, TimeUnit.SECONDS);
      assertThat(ears.isSettled()).isTrue();
      var ear =
          ears.open(Grammars.yesNo().as(yes -> yes ? "1" : "2"), List.of(), Entry.ofDigits(1));
      ear.ifPresent(Ears.Ear::close);
      return ear.isPresent();
    }
  }
}
