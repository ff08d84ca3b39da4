package redrose.sandbox.speech.line;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import redrose.agi.AgiChannel;
import redrose.agi.AgiScript;
import redrose.agi.CallerHungUp;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Ears;
import redrose.call.Listening;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.corpus.Task;

/** The line's side: asks each caller what the plan has for them, until it is confirmed. */
final class RehearsalScript implements AgiScript {
  private static final int MOST_ROUNDS = 3;

  private final Map<String, Plan> plans;
  private final Map<String, Stage> stages;
  private final Questions questions;
  private final Ears ears;
  private final Queue<Ending> endings = new ConcurrentLinkedQueue<>();

  RehearsalScript(
      Map<String, Plan> plans, Map<String, Stage> stages, Questions questions, Ears ears) {
    this.plans = plans;
    this.stages = stages;
    this.questions = questions;
    this.ears = ears;
  }

  Queue<Ending> endings() {
    return endings;
  }

  @Override
  public boolean isCall(AgiChannel channel) {
    return true;
  }

  @Override
  public void run(AgiChannel channel) {
    var number = channel.request().callerNumber().orElse("");
    var plan = plans.get(number);
    var stage = stages.get(number);
    try {
      var call =
          new Call(
              channel, stage, stage, Clock.systemUTC(), Optional.of(new Listening(ears, stage)));
      call.lastAtMost(3_600);
      call.answer();
      for (var task : plan.tasks().subList(stage.questionsDone(), plan.tasks().size())) {
        stage.begin(task);
        endings.add(rehearse(call, stage, plan, task));
        stage.ended();
      }
      call.hangUp();
    } catch (CallerHungUp _) {
      // as callers do, and as a call ends that a busy machine lost
    } finally {
      stage.end();
    }
  }

  private <T> Ending rehearse(Call call, Stage stage, Plan plan, Task<T> task) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var answer = ask(call, task);
      if (!(answer instanceof Answer.Given<T>(var value, var how))) {
        break;
      }
      if (isConfirmed(call, stage, task, value)) {
        var ending = value.equals(task.value()) ? Ending.How.RIGHT : Ending.How.WRONG;
        return ending(plan, task, ending, how == Answer.How.VOICE, stage);
      }
    }
    return ending(plan, task, Ending.How.NONE, false, stage);
  }

  private <T> Answer<T> ask(Call call, Task<T> task) {
    return switch (task.kind()) {
      case YES_NO -> call.choose(questions.menu(task, 2));
      case MENU -> call.choose(questions.menu(task, 5));
      default -> call.ask(questions.open(task));
    };
  }

  /** A choice is taken as it is; an entry is read back. */
  private <T> boolean isConfirmed(Call call, Stage stage, Task<T> task, T value) {
    if (task.kind() == Kind.YES_NO || task.kind() == Kind.MENU) {
      return true;
    }
    var readBack = questions.didYouSay(task.keying().write().apply(value));
    return call.choose(stage.yesOrNo(readBack)) instanceof Answer.Given<Boolean>(var yes, _) && yes;
  }

  private static Ending ending(
      Plan plan, Task<?> task, Ending.How how, boolean isSpoken, Stage stage) {
    return new Ending(
        task.kind(), plan.voice().name(), plan.condition(), how, isSpoken, stage.timesAsked());
  }
}
