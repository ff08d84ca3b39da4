package redrose.ivr.listening.socket;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A call's sound, both ways, while a question is listened to. Something is sent every 20 ms,
 * silence where nothing plays, because Asterisk drops a connection without activity after 2 s. One
 * event loop only.
 */
final class Line {
  static final int FRAME_BYTES = 320;
  private static final int FRAME_MS = 20;
  private static final byte[] SILENCE = new byte[FRAME_BYTES];

  /**
   * After a hold-up no more than this is caught up on, so that the caller's telephone can follow.
   */
  private static final int MOST_FRAMES_LATE = 10;

  /** A telephone that sends nothing while nobody speaks is heard as silence from here on, 1 s. */
  private static final int MOST_FRAMES_UNSENT = 50;

  private static final long CLOSE_LIMIT_MS = 2_000;

  /** Who talks to the caller over this line. */
  interface Partner {
    /** The call is there. */
    void opened(Line line);

    /** Sound came in. */
    void heard(byte[] sound);

    /** A key was pressed. */
    void pressed(char key);

    /** What was to be played has gone out. */
    void played();

    /** The connection is gone, whoever ended it. */
    void closed();
  }

  private final Vertx vertx;
  private final NetSocket socket;
  private final Partner partner;
  private final long startedNanos = System.nanoTime();
  private final long timer;
  private byte[] playing = {};
  private volatile int playedBytes;
  private long sentFrames;
  private int unheardFrames;
  private boolean isPaused;
  private boolean isEnding;

  Line(Vertx vertx, NetSocket socket, Partner partner) {
    this.vertx = vertx;
    this.socket = socket;
    this.partner = partner;
    this.timer = vertx.setPeriodic(FRAME_MS, _ -> sendWhatIsDue());
  }

  void received(Frame frame) {
    switch (frame.type()) {
      case Frame.SOUND -> {
        unheardFrames = 0;
        partner.heard(frame.payload().getBytes());
      }
      case Frame.KEY -> {
        if (frame.payload().length() == 1) {
          partner.pressed((char) frame.payload().getUnsignedByte(0));
        }
      }
      case Frame.END -> socket.close();
      default -> {
        // a later protocol's, or Asterisk's own report of a failure, which closes the connection
      }
    }
  }

  /**
   * Plays instead of what was playing.
   *
   * @param sound 16-bit little-endian samples, 8,000 a second
   */
  void play(byte[] sound) {
    playing = sound;
    playedBytes = 0;
  }

  /** Falls silent at the next frame. */
  void stopPlaying() {
    playing = new byte[0];
  }

  /** Falls silent at the next frame, to go on later. */
  void pause() {
    isPaused = true;
  }

  /** Goes on where it paused. */
  void resume() {
    isPaused = false;
  }

  /** Whether what is to be played has not gone out yet. */
  boolean isPlaying() {
    return playedBytes < playing.length;
  }

  /** How much of what was to be played has gone out. */
  int playedBytes() {
    return playedBytes;
  }

  /** Whether the call is on its way back to Asterisk, or gone. */
  boolean isEnding() {
    return isEnding;
  }

  /** Gives the call back to Asterisk; keys may still come until it has closed the connection. */
  void end() {
    if (!isEnding) {
      isEnding = true;
      vertx.cancelTimer(timer);
      socket.write(Frame.written(Frame.END, new byte[0]));
      vertx.setTimer(CLOSE_LIMIT_MS, _ -> socket.close());
    }
  }

  void closed() {
    isEnding = true;
    vertx.cancelTimer(timer);
    partner.closed();
  }

  private void sendWhatIsDue() {
    long due = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos) / FRAME_MS;
    sentFrames = Math.max(sentFrames, due - MOST_FRAMES_LATE);
    while (sentFrames < due && !isEnding) {
      sentFrames++;
      if (!socket.writeQueueFull()) {
        socket.write(Frame.written(Frame.SOUND, nextSound()));
      }
      if (++unheardFrames > MOST_FRAMES_UNSENT && !isEnding) {
        partner.heard(SILENCE);
      }
    }
  }

  private byte[] nextSound() {
    if (isPaused || !isPlaying()) {
      return SILENCE;
    }
    int from = playedBytes;
    var sound = Arrays.copyOfRange(playing, from, from + FRAME_BYTES);
    playedBytes = from + FRAME_BYTES;
    if (!isPlaying()) {
      partner.played();
    }
    return sound;
  }
}
