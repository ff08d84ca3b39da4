package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.call.Ears;
import redrose.ivr.listening.grammar.Grammars;

/** What listens on the line with this model and that; the calls go on with each. */
class LineEarsTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void theModelThatIsCarriedAlongListensByDefault() throws Exception {
    assertThat(listens(Optional.empty())).isTrue();
  }

  @Test
  void whereThereIsNoModelNobodyListens() throws Exception {
    assertThat(listens(Optional.of("/no/such/model"))).isFalse();
    assertThat(listens(Optional.of("off"))).isFalse();
  }

  @Test
  void withAModelForAnotherSamplingRateNobodyListens(@TempDir Path folder) throws Exception {
    var settings = Files.createDirectories(folder.resolve("conf")).resolve("mfcc.conf");
    Files.writeString(settings, "--sample-frequency=16000\n");

    assertThat(listens(Optional.of(folder.toString()))).isFalse();
  }

  private boolean listens(Optional<String> model) throws Exception {
    var config = new Config.Listening(model, "127.0.0.1", 0, 1, 1);
    try (var ears = LineEars.start(vertx, config, new SimpleMeterRegistry())) {
      ears.settled().get(60, TimeUnit.SECONDS);
      assertThat(ears.isSettled()).isTrue();
      var ear = ears.open(Grammars.yesNo().as(yes -> yes ? "1" : "2"), List.of(), 1_000);
      ear.ifPresent(Ears.Ear::close);
      return ear.isPresent();
    }
  }
}
