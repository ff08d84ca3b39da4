package redrose.sandbox.phone;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call from the caller's side. Times are milliseconds since the line answered, on the caller's
 * own clock.
 */
public final class PhoneCall {
  private static final int KEY_DOWN_MS = 100;
  private static final int LAST_EVENT_LIMIT_MS = 2000;
  private static final int ANSWER_LIMIT_MS = 20_000;

  private final UUID id;
  private final String channel;
  private final Manager manager;
  private final Path recording;
  private final AudioListener listener;
  private final CompletableFuture<Void> answered = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final CompletableFuture<Void> audioClosed = new CompletableFuture<>();
  private final Mouth mouth = new Mouth();
  private volatile long answeredNanos;
  private volatile long endedNanos;
  private volatile boolean weHungUp;

  PhoneCall(UUID id, String channel, Manager manager, Path recording, AudioListener listener) {
    this.listener = listener;
    this.id = id;
    this.channel = channel;
    this.manager = manager;
    this.recording = recording;
  }

  UUID id() {
    return id;
  }

  /** What the phone's Asterisk calls its channel. */
  String channel() {
    return channel;
  }

  /**
   * Waits until the line has answered and audio flows.
   *
   * @throws IOException if it doesn't
   */
  public void awaitAnswer() throws IOException {
    try {
      answered.get(ANSWER_LIMIT_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while it rang", e);
    } catch (ExecutionException e) {
      throw new IOException("The line did not answer: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException("The line did not answer", e);
    }
  }

  /** Milliseconds since the line answered; 0 before. */
  public long elapsedMs() {
    return answered.isDone() ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answeredNanos) : 0;
  }

  /** How long the call lasted; how long it has lasted where it goes on. */
  public long lengthMs() {
    return endedNanos == 0
        ? elapsedMs()
        : TimeUnit.NANOSECONDS.toMillis(endedNanos - answeredNanos);
  }

  /**
   * Presses one key and returns when it is up again.
   *
   * @return when it went down and up
   */
  public KeyPress press(char key) throws IOException {
    var downMs = elapsedMs();
    manager.act(
        "PlayDTMF",
        Map.of(
            "Channel", channel,
            "Digit", Character.toString(key),
            "Duration", Integer.toString(KEY_DOWN_MS)));
    return new KeyPress(downMs, elapsedMs());
  }

  /** Speaks 8 kHz audio and returns when the last of it has gone out. */
  public void say(short[] samples) {
    mouth.say(samples);
  }

  /** From now on this 8 kHz audio is heard around the caller, again and again. */
  public void surround(short[] samples) {
    mouth.surround(samples);
  }

  /** Hangs up; nothing happens if the call has ended. */
  public void hangUp() throws IOException {
    if (weHungUp || ended.isDone()) return;
    weHungUp = true;
    try {
      manager.act("Hangup", Map.of("Channel", channel, "Cause", "16"));
    } catch (IOException e) {
      if (!endsWithin(LAST_EVENT_LIMIT_MS)) throw e;
      weHungUp = false; // the line was quicker
    }
  }

  private boolean endsWithin(long limitMs) {
    try {
      ended.get(limitMs, TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Whether it was the caller who ended the call. */
  public boolean callerHungUp() {
    return weHungUp;
  }

  /**
   * Completes when the call has ended and its recording is whole, with the cause in Asterisk's
   * words; exceptionally if the call could not be listened to as it should.
   */
  public CompletableFuture<String> ended() {
    return ended.thenCombine(audioClosed, (cause, _) -> cause);
  }

  void ended(String cause) {
    if (answered.completeExceptionally(new IOException(cause))) audioClosed.complete(null);
    ended.complete(cause);
    mouth.close();
  }

  /** Runs the call's audio both ways until the connection ends; on the connection's thread. */
  void talk(Socket socket, DataInputStream in) throws IOException {
    answeredNanos = System.nanoTime();
    if (!answered.complete(null)) return;
    var listening = new ListeningThread(List.of(new Recording(recording), listener));
    mouth.open(socket.getOutputStream());
    try {
      new Hearing(socket, in, this::elapsedMs, KeysHeard.beside(recording)).run(listening);
    } finally {
      endedNanos = System.nanoTime();
      mouth.close();
      listening.over();
      var _ = listening.done().whenComplete(this::audioClosed);
    }
  }

  private void audioClosed(Void nothing, Throwable failure) {
    if (failure == null) audioClosed.complete(null);
    else audioClosed.completeExceptionally(failure);
  }
}
