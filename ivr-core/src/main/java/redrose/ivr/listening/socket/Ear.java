package redrose.ivr.listening.socket;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An answer that is about to be listened to, until Asterisk has given the call back. */
public final class Ear<T> implements AutoCloseable {
  private final UUID id;
  private final Answering<T> answering;
  private final Runnable forget;

  Ear(UUID id, Answering<T> answering, Runnable forget) {
    this.id = id;
    this.answering = answering;
    this.forget = forget;
  }

  /** By what Asterisk says which call it brings. */
  public UUID id() {
    return id;
  }

  /** What came of it; there once the connection is closed or this is. */
  public CompletableFuture<Outcome<T>> outcome() {
    return answering.outcome();
  }

  /** How much of the question has been played. */
  int playedBytes() {
    return answering.playedBytes();
  }

  /** Ends it. A connection that never came comes in no more. */
  @Override
  public void close() {
    forget.run();
    answering.giveUp();
  }
}
