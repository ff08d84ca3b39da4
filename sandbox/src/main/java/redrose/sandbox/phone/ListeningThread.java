package redrose.sandbox.phone;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Lets listeners work on a thread of their own, so that audio is taken and timed as it comes even
 * while they are busy. What they are told keeps its order and its times.
 */
final class ListeningThread implements AudioListener {
  /** A minute of packets. */
  static final int MOST_WAITING = 3000;

  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final List<AudioListener> listeners;
  private final Thread worker;
  private boolean isOver;

  ListeningThread(List<AudioListener> listeners) {
    this.listeners = List.copyOf(listeners);
    // not virtual: while one listener learns sounds, those of other calls must get their turn
    worker = Thread.ofPlatform().daemon().name("phone-listener").start(this::work);
  }

  /** Completes when everything has been listened to; or with what went wrong, at once. */
  CompletableFuture<Void> done() {
    return done;
  }

  private void work() {
    try {
      while (!isOver) run(waiting.take());
      done.complete(null);
    } catch (InterruptedException e) {
      done.completeExceptionally(e);
      Thread.currentThread().interrupt();
    }
  }

  /** What goes wrong with one packet must not keep listeners from being told that it is over. */
  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  @Override
  public void heard(short[] samples, long atMs) {
    var taken = waiting.offer(() -> listeners.forEach(listener -> listener.heard(samples, atMs)));
    if (!taken) {
      done.completeExceptionally(
          new IOException(
              "The caller could not listen as fast as the line spoke: this machine is too busy"));
    }
  }

  @Override
  public void clock(long nowMs) {
    var _ = waiting.offer(() -> listeners.forEach(listener -> listener.clock(nowMs)));
  }

  /** Returns when the listeners have taken in everything. */
  @Override
  public void over() {
    try {
      waiting.put(this::tellThatItIsOver);
      worker.join();
    } catch (InterruptedException e) {
      done.completeExceptionally(e);
      Thread.currentThread().interrupt();
    }
  }

  private void tellThatItIsOver() {
    isOver = true;
    listeners.forEach(AudioListener::over);
  }
}
