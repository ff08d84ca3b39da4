package redrose.sandbox.speech.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.corpus.Corpus;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Channel;
import redrose.sandbox.speech.sound.Condition;
import redrose.sandbox.speech.sound.Noises;

/** Many questions, many voices, many noises, on all cores. */
public final class FileTrial {
  private final SpeechModel model;
  private final Channel channel;
  private final long seed;
  private final Corpus corpus;

  /**
   * @param seed the same seed has the same things said in the same noise
   */
  public FileTrial(SpeechModel model, long seed) throws IOException, InterruptedException {
    this.model = model;
    this.seed = seed;
    this.channel = new Channel(new Noises(seed));
    this.corpus = new Corpus(seed);
  }

  /**
   * Some questions, from some voices, each in each condition.
   *
   * @param tasks what each voice says
   */
  public record Part(List<Task<?>> tasks, List<CallerVoice> voices, List<Condition> conditions) {}

  /** What can be asked. */
  public Corpus corpus() {
    return corpus;
  }

  /** How it sounds. */
  public Channel channel() {
    return channel;
  }

  /** Asks all of it; voices that this machine has not are left out. */
  public Results run(List<Part> parts) throws IOException, InterruptedException {
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<List<Sample>>> begun = new ArrayList<>();
      for (var part : parts) {
        begun.addAll(begin(threads, part));
      }
      List<Sample> samples = new ArrayList<>();
      for (var each : begun) {
        samples.addAll(each.get());
      }
      return new Results(samples);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  private List<Future<List<Sample>>> begin(ExecutorService threads, Part part) {
    return part.voices().stream()
        .filter(CallerVoice::isThere)
        .<Callable<List<Sample>>>map(voice -> () -> listen(voice, part))
        .map(threads::submit)
        .toList();
  }

  private List<Sample> listen(CallerVoice voice, Part part)
      throws IOException, InterruptedException, SpeechModelInvalid {
    return new Listening(model, channel, seed).listen(voice, part.tasks(), part.conditions());
  }
}
