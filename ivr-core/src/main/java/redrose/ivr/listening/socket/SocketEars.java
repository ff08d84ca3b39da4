package redrose.ivr.listening.socket;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Ears;
import redrose.call.Entry;
import redrose.call.Grammar;
import redrose.call.Utterance;
import redrose.ivr.listening.RecogniserSource;

/**
 * Listens to callers over AudioSocket. Meters: {@code redrose.listening.answers} by {@code outcome}
 * (said, not_understood, pressed, silent, deaf, gone; full where nobody was free to listen).
 */
public final class SocketEars implements Ears {
  private static final Logger LOG = LoggerFactory.getLogger(SocketEars.class);

  /** To read out the longest reference, with a look at the letter in between. */
  private static final int LONGEST_SPEECH_MS = 20_000;

  private final AudioSocketServer server;
  private final String host;
  private final Function<Grammar<?>, RecogniserSource> recognisers;
  private final Function<Utterance, byte[]> sound;
  private final MeterRegistry registry;

  /**
   * Ears.
   *
   * @param host where Asterisk reaches the server
   * @param recognisers makes the recogniser of an answer
   * @param sound an utterance's samples, 16 bits little-endian, 8,000 a second
   */
  public SocketEars(
      AudioSocketServer server,
      String host,
      Function<Grammar<?>, RecogniserSource> recognisers,
      Function<Utterance, byte[]> sound,
      MeterRegistry registry) {
    this.server = server;
    this.host = host;
    this.recognisers = recognisers;
    this.sound = sound;
    this.registry = registry;
  }

  @Override
  public Optional<Ears.Ear> open(Grammar<String> grammar, List<Utterance> prompt, Entry entry) {
    try {
      var question = new QuestionSound(prompt.stream().map(sound).toList());
      var patience = Patience.with(entry, LONGEST_SPEECH_MS);
      var ear = server.open(grammar, recognisers.apply(grammar), question.samples(), patience);
      if (ear.isEmpty()) {
        count("full");
      }
      return ear.map(one -> new CallersEar(one, question, host + ":" + server.port(), this::count));
    } catch (UncheckedIOException e) {
      LOG.error("A question goes on by keys alone: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void count(String outcome) {
    registry.counter("redrose.listening.answers", "outcome", outcome).increment();
  }
}
