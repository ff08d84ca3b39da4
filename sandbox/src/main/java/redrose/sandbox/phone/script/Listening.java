package redrose.sandbox.phone.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import redrose.sandbox.phone.AudioListener;
import redrose.sandbox.phone.ear.EarListener;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.phone.ear.KnownSounds;
import redrose.sandbox.phone.ear.PromptEar;

/** What the caller has heard so far; a script waits here for what it wants to hear. */
final class Listening implements AudioListener, EarListener {
  /** The n-th ended prompt is the n-th that began. */
  private final List<Heard> began = new ArrayList<>();

  private final List<Heard> ended = new ArrayList<>();
  private final List<CallReport.Sound> unknown = new ArrayList<>();
  private final PromptEar ear;
  private final CallListener listener;
  private int next;
  private boolean isOver;

  Listening(KnownSounds sounds, CallListener listener) {
    this.listener = listener;
    ear = new PromptEar(sounds, this);
  }

  /**
   * Waits until one of the prompts begins that has not been waited for yet; prompts before it are
   * passed over.
   *
   * @return its number, or -1 if the time is up or the call over
   */
  synchronized int awaitBeginning(List<String> keys, long limitMs) throws InterruptedException {
    await(() -> isOver || find(keys) >= 0, limitMs);
    var number = find(keys);
    if (number >= 0) next = number + 1;
    return number;
  }

  private int find(List<String> keys) {
    for (int number = next; number < began.size(); number++) {
      if (keys.stream().anyMatch(began.get(number)::is)) return number;
    }
    return -1;
  }

  /** Waits until that prompt is over, or the call. */
  synchronized Optional<Heard> awaitEnd(int number, long limitMs) throws InterruptedException {
    await(() -> isOver || number < ended.size(), limitMs);
    return number < ended.size() ? Optional.of(ended.get(number)) : Optional.empty();
  }

  /** Waits until the call is over; says whether it is. */
  synchronized boolean awaitOver(long limitMs) throws InterruptedException {
    await(() -> isOver, limitMs);
    return isOver;
  }

  private synchronized void await(BooleanSupplier condition, long limitMs)
      throws InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMs);
    while (!condition.getAsBoolean()) {
      var leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (leftMs <= 0) return;
      wait(leftMs);
    }
  }

  /** The keys of prompts that began since the last one that was waited for. */
  synchronized List<String> since() {
    return began.subList(next, began.size()).stream().map(Heard::key).toList();
  }

  /** Whether a card is being asked for, by the last prompt that began. */
  synchronized boolean isAtCardQuestion() {
    return !began.isEmpty() && began.getLast().key().startsWith("card.");
  }

  synchronized boolean isOver() {
    return isOver;
  }

  synchronized List<Heard> heard() {
    return List.copyOf(ended);
  }

  synchronized List<CallReport.Sound> unknown() {
    return List.copyOf(unknown);
  }

  @Override
  public void heard(short[] samples, long atMs) {
    ear.heard(samples, atMs);
  }

  @Override
  public void clock(long nowMs) {
    ear.clock(nowMs);
  }

  @Override
  public void over() {
    ear.over();
    synchronized (this) {
      isOver = true;
      notifyAll();
    }
  }

  @Override
  public synchronized void began(Heard soFar) {
    began.add(soFar);
    notifyAll();
    listener.hears(soFar);
  }

  @Override
  public synchronized void ended(Heard heard) {
    began.set(ended.size(), heard); // taken for another at first, it is now known for what it is
    ended.add(heard);
    notifyAll();
    listener.heard(heard);
  }

  @Override
  public synchronized void unknown(long fromMs, long toMs) {
    unknown.add(new CallReport.Sound(fromMs, toMs));
    listener.unknown(fromMs, toMs);
  }
}
