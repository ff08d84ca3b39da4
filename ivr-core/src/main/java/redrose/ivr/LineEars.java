package redrose.ivr;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Ears;
import redrose.call.Entry;
import redrose.call.Grammar;
import redrose.call.Utterance;
import redrose.ivr.listening.CarriedModel;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.ivr.listening.socket.AudioSocketServer;
import redrose.ivr.listening.socket.SocketEars;
import redrose.ivr.speech.LineWords;
import redrose.prompts.LinearSound;

/**
 * What listens on this line. The speech model is tried and loaded beside the start; until then, and
 * where there is none that can be used, questions are answered by keys alone and calls go on.
 */
final class LineEars implements Ears, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LineEars.class);

  private final Vertx vertx;
  private final Config.Listening config;
  private final LineWords words;
  private final MeterRegistry registry;
  private Thread loading;
  private Optional<AutoCloseable> parts = Optional.empty();
  private volatile Ears ears = Ears.NONE;
  private final CompletableFuture<Void> settled = new CompletableFuture<>();

  private LineEars(Vertx vertx, Config.Listening config, LineWords words, MeterRegistry registry) {
    this.vertx = vertx;
    this.config = config;
    this.words = words;
    this.registry = registry;
  }

  /**
   * Begins to load, and returns at once.
   *
   * @param words what callers may say, and the model may not know
   */
  static LineEars start(
      Vertx vertx, Config.Listening config, LineWords words, MeterRegistry registry) {
    var ears = new LineEars(vertx, config, words, registry);
    ears.loading = Thread.ofPlatform().daemon().name("speech-model").start(ears::load);
    return ears;
  }

  /** Whether it is known who listens: the model, or nobody. */
  boolean isSettled() {
    return settled.isDone();
  }

  /** Done once that is known. */
  CompletableFuture<Void> settled() {
    return settled;
  }

  @Override
  public Optional<Ear> open(Grammar<String> grammar, List<Utterance> prompt, Entry entry) {
    return ears.open(grammar, prompt, entry);
  }

  private void load() {
    try {
      if (config.model().filter(Config.Listening.OFF::equalsIgnoreCase).isPresent()) {
        LOG.info("Nobody listens (VOSK_MODEL is off): questions are answered by keys alone");
        return;
      }
      var folder =
          config.model().isPresent() ? Path.of(config.model().get()) : CarriedModel.folder();
      listenWith(SpeechModel.load(folder));
      LOG.info("Answers are taken by voice, too; the speech model is {}", folder);
      words.unheard(folder).ifPresent(LOG::warn);
    } catch (SpeechModelInvalid e) {
      LOG.warn("Questions are answered by keys alone. {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("Questions are answered by keys alone: nothing could listen", e);
    } finally {
      settled.complete(null);
    }
  }

  private void listenWith(SpeechModel model) {
    var pool = new ListeningPool(config.threads(), config.mostAtOnce());
    registry.gauge("redrose.listening.free", pool, ListeningPool::freePlaces);
    var server =
        AudioSocketServer.listen(
            vertx, config.host(), config.port(), pool, 2 * config.mostAtOnce());
    parts =
        Optional.of(
            () -> {
              server.close();
              pool.close();
              model.close();
            });
    ears =
        new SocketEars(
            server,
            config.host(),
            grammar -> () -> model.recogniser(grammar),
            LinearSound::of,
            registry);
  }

  /** Ends listening; every call is over before. */
  @Override
  public void close() {
    try {
      loading.join();
      ears = Ears.NONE;
      if (parts.isPresent()) {
        parts.get().close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("Listening did not end as it should", e);
    }
  }
}
