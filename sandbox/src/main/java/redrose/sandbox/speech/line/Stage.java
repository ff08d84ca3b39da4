package redrose.sandbox.speech.line;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import redrose.call.EventKind;
import redrose.call.HouseWords;
import redrose.call.Menu;
import redrose.call.Timeline;
import redrose.call.Utterance;
import redrose.call.VoiceWords;
import redrose.call.Wording;
import redrose.sandbox.speech.corpus.Task;

/**
 * What line and caller of one call share: the line's words are the caller's cues, told at the
 * moment at which the line begins to say them.
 */
final class Stage implements Timeline, HouseWords, VoiceWords {
  static final String QUESTION = "question";
  static final String CONFIRM = "confirm";
  private static final String NOT_UNDERSTOOD = "not_understood";
  private static final int POLL_MS = 5;

  private final Prompter prompter;
  private final BlockingQueue<Cue> cues = new LinkedBlockingQueue<>();
  private volatile Task<?> task;
  private volatile MadeUtterance proposal;
  private volatile boolean byKeysAlone;
  private volatile long heardNanos;
  private volatile boolean isTaken;
  private volatile List<String> readings = List.of();
  private final AtomicInteger questionsDone = new AtomicInteger();
  private final AtomicInteger timesAsked = new AtomicInteger();

  Stage(Prompter prompter) {
    this.prompter = prompter;
  }

  /** The next question is about this. */
  void begin(Task<?> next) {
    task = next;
    byKeysAlone = false;
    timesAsked.set(0);
  }

  /** The question came to its end. */
  void ended() {
    questionsDone.incrementAndGet();
  }

  /** How many questions have come to their end, in this call and those before it that were cut. */
  int questionsDone() {
    return questionsDone.get();
  }

  /** The caller rings again: what the line said before is past. */
  void ringAgain() {
    cues.clear();
  }

  /** On the caller's thread: waits for what the line says next. */
  Cue next() throws InterruptedException {
    return cues.take();
  }

  void end() {
    cues.add(new Cue.Over());
  }

  /**
   * On the caller's thread: waits until the line has made something of what was said since, or puts
   * the next question.
   *
   * @return whether it has made something of it
   */
  boolean awaitHeard(long sinceNanos) throws InterruptedException {
    while (heardNanos < sinceNanos && cues.isEmpty()) {
      Thread.sleep(POLL_MS);
    }
    return heardNanos >= sinceNanos;
  }

  /** How often the question has been put. */
  int timesAsked() {
    return timesAsked.get();
  }

  /** When the line last took something that was said, {@link System#nanoTime}. */
  long heardNanos() {
    return heardNanos;
  }

  /** Whether what the line last heard made sense to it. */
  boolean isTaken() {
    return isTaken;
  }

  /** Whether the line made of it what these keys stand for, and nothing else. */
  boolean isTakenAs(String keys) {
    return readings.equals(List.of(keys));
  }

  /** Called on the call's thread. */
  @Override
  public void note(Event event) {
    if (event.kind().equals(EventKind.HEARD)) {
      readings = List.of(event.details().get("readings").toString().split("\\|"));
      heardNanos = System.nanoTime();
      isTaken = !NOT_UNDERSTOOD.equals(event.details().get("outcome"));
    } else if (event.kind().equals(EventKind.ASKED)) {
      cues.add(event.details().get("question").equals(QUESTION) ? question() : isItRight());
    }
  }

  private Cue question() {
    timesAsked.incrementAndGet();
    return new Cue.Question(task, byKeysAlone, Questions.wording(task.kind(), prompter).lengthMs());
  }

  private Cue isItRight() {
    return new Cue.IsItRight(task, proposal.about(), proposal.lengthMs());
  }

  @Override
  public Utterance notUnderstood() {
    return prompter.say("Sorry, I didn't catch that.");
  }

  @Override
  public Utterance keysFromHere() {
    byKeysAlone = true;
    return prompter.say("Please use the keys.");
  }

  @Override
  public Menu<Boolean> yesOrNo(Utterance question) {
    proposal = (MadeUtterance) question;
    return Menu.<Boolean>named(CONFIRM, Wording.always(question))
        .option('1', true, prompter.say("For yes, press 1."))
        .option('2', false, prompter.say("For no, press 2."))
        .orSaid(Questions.yesOrNo(prompter))
        .build();
  }

  @Override
  public Utterance cleared() {
    return prompter.say("Cleared.");
  }

  @Override
  public Utterance entryHelp() {
    return prompter.say("To hear the question again, press 1.");
  }
}
