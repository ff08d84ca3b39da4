package redrose.sandbox.speech.file;

import java.util.List;
import java.util.Random;
import redrose.ivr.listening.Certainty;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Channel;
import redrose.sandbox.speech.sound.Condition;

/** What the line hears in noise while nobody speaks to it. */
public final class NoiseAlone {
  /** As long as a prompt and the wait behind it. */
  private static final int QUESTION_MS = 12_000;

  private static final double HOUR_MS = 3_600_000;

  private final Ear ear;
  private final Channel channel;
  private final Random random;

  public NoiseAlone(SpeechModel model, Channel channel, long seed) {
    this.ear = new Ear(model);
    this.channel = channel;
    this.random = new Random(seed);
  }

  /**
   * What an hour of it comes to.
   *
   * @param bargeIns how often a prompt would have stopped
   * @param answers how often something would have been taken for an answer, or asked about
   */
  public record Hour(Condition condition, double bargeIns, double answers) {}

  /**
   * Listens to a question after the other, as after a false answer the next one is put.
   *
   * @param questions whose grammars are listened with, by turns
   * @param lengthMs of noise in all
   */
  public Hour listen(Condition condition, List<Task<?>> questions, int lengthMs)
      throws SpeechModelInvalid {
    int bargeIns = 0;
    int answers = 0;
    int rounds = lengthMs / QUESTION_MS;
    for (int round = 0; round < rounds; round++) {
      var grammar = questions.get(round % questions.size()).grammar();
      var heard = ear.listen(grammar, channel.carryNothing(condition, QUESTION_MS, random));
      bargeIns += heard.spokeAtMs() < 0 ? 0 : 1;
      answers +=
          heard.understood().filter(each -> each.certainty() != Certainty.NONE).isPresent() ? 1 : 0;
    }
    double hours = rounds * QUESTION_MS / HOUR_MS;
    return new Hour(condition, bargeIns / hours, answers / hours);
  }
}
