package redrose.sandbox.speech.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import redrose.ivr.listening.Certainty;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.ivr.listening.Understood;
import redrose.prompts.audio.Samples;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Channel;
import redrose.sandbox.speech.sound.Condition;

/** Has voices say what tasks want said, and listens. */
public final class Listening {
  private static final int BEFORE_MS = 300;
  private static final int AFTER_MS = 1500;

  private final Ear ear;
  private final Channel channel;
  private final long seed;

  public Listening(SpeechModel model, Channel channel, long seed) {
    this.ear = new Ear(model);
    this.channel = channel;
    this.seed = seed;
  }

  /** Each task in each condition, said once by one voice. */
  public List<Sample> listen(CallerVoice voice, List<Task<?>> tasks, List<Condition> conditions)
      throws IOException, InterruptedException, SpeechModelInvalid {
    List<Sample> samples = new ArrayList<>();
    var random = new Random(seed);
    for (var task : tasks) {
      var said = voice.say(task.words());
      for (var condition : conditions) {
        var sound = channel.carry(said, condition, BEFORE_MS, AFTER_MS, random);
        int saidMs = (int) Samples.lengthMs(said) - CallerVoice.SILENCE_BEHIND_MS;
        samples.add(sample(voice, task, condition, sound, saidMs));
      }
    }
    return samples;
  }

  private <T> Sample sample(
      CallerVoice voice, Task<T> task, Condition condition, short[] sound, int saidMs)
      throws SpeechModelInvalid {
    var heard = ear.listen(task.grammar(), sound);
    return new Sample(
        task.kind(),
        voice.name(),
        condition,
        Verdict.of(heard.understood(), task.value()),
        heard.understood().map(Understood::certainty).orElse(Certainty.NONE),
        heard.understood().map(Understood::probability).orElse(0.0),
        heard.takenAtMs() < 0 ? AFTER_MS : heard.takenAtMs() - BEFORE_MS - saidMs,
        heard.spokeAtMs() < 0 ? -1 : heard.spokeAtMs() - BEFORE_MS);
  }
}
