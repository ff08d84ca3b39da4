package redrose.sandbox.speech.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import redrose.prompts.audio.Samples;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.corpus.Corpus;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Channel;
import redrose.sandbox.speech.sound.Condition;
import redrose.sandbox.speech.sound.Noises;

/** Digit strings, said in a little noise. */
public final class Spoken {
  private static final Condition ROOM = Condition.all().get(1);
  private static final int COUNT = 40;
  private static final int BEFORE_MS = 600;

  private Spoken() {}

  /** The same for the same seed. */
  public static List<Said<?>> strings(long seed) throws IOException, InterruptedException {
    var channel = new Channel(new Noises(seed));
    var random = new Random(seed);
    var voice = Voices.withFloors().getFirst();
    List<Said<?>> strings = new ArrayList<>();
    for (var task : new Corpus(seed).tasks(Kind.DIGITS, COUNT)) {
      strings.add(said(task, voice.say(task.words()), channel, random));
    }
    return strings;
  }

  private static <T> Said<T> said(Task<T> task, short[] spoken, Channel channel, Random random) {
    return new Said<>(
        task,
        channel.carry(spoken, ROOM, BEFORE_MS, 0, random),
        BEFORE_MS,
        BEFORE_MS + (int) Samples.lengthMs(spoken) - CallerVoice.SILENCE_BEHIND_MS);
  }
}
