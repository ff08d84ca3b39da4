package redrose.ivr.listening.socket;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import redrose.call.Ears;
import redrose.call.Hearing;

/** One question of a call that is put and listened to over a connection of its own. */
final class CallersEar implements Ears.Ear {
  /** AGI's reply and the connection's end come by two ways, one a little after the other. */
  private static final long END_LIMIT_MS = 2_000;

  private final Ear<String> ear;
  private final QuestionSound question;
  private final String address;
  private final Consumer<String> counter;

  CallersEar(Ear<String> ear, QuestionSound question, String address, Consumer<String> counter) {
    this.ear = ear;
    this.question = question;
    this.address = address;
    this.counter = counter;
  }

  @Override
  public String socket() {
    return ear.id() + "," + address;
  }

  @Override
  public Hearing hearing() {
    return switch (outcome()) {
      case Outcome.Said<String>(var values, var probability, var isSure) -> {
        counter.accept("said");
        yield new Hearing.Said(values, probability, isSure);
      }
      case Outcome.Pressed<String>(var keys) -> {
        counter.accept("pressed");
        yield new Hearing.Pressed(keys);
      }
      case Outcome.NotUnderstood<String> _ -> {
        counter.accept("not_understood");
        yield new Hearing.NotUnderstood();
      }
      case Outcome.Silent<String> _ -> {
        counter.accept("silent");
        yield new Hearing.Silent();
      }
      case Outcome.Deaf<String> _ -> {
        counter.accept("deaf");
        yield new Hearing.Lost();
      }
      case Outcome.Gone<String> _ -> {
        counter.accept("gone");
        yield new Hearing.Lost();
      }
    };
  }

  private Outcome<String> outcome() {
    try {
      return ear.outcome().get(END_LIMIT_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return new Outcome.Gone<>();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Gone<>();
    }
  }

  @Override
  public List<Ears.Played> played() {
    return question.played(ear.playedBytes());
  }

  @Override
  public void close() {
    ear.close();
    var _ = ear.outcome().thenAccept(CallersEar::forgetKeys);
  }

  /** Of a caller who hung up, nobody takes them. */
  private static void forgetKeys(Outcome<String> outcome) {
    if (outcome instanceof Outcome.Pressed<String>(var keys)) {
      keys.forget();
    }
  }
}
