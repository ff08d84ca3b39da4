package redrose.sandbox.phone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the caller's voice and what is around the caller: one frame each 20 ms, silence where there
 * is neither, because Asterisk drops an AudioSocket connection after 2 s without activity.
 */
final class Mouth implements AutoCloseable {
  private static final int FRAME_SAMPLES = 160;
  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final short[] SILENCE = new short[FRAME_SAMPLES];

  private final ConcurrentLinkedQueue<short[]> frames = new ConcurrentLinkedQueue<>();
  private volatile short[] around = SILENCE;
  private int aroundAt;
  private volatile boolean closed;

  /**
   * Starts sending, on a thread of its own; not a virtual one, which others' work would hold up.
   */
  void open(OutputStream out) {
    Thread.ofPlatform().daemon().name("phone-mouth").start(() -> send(out));
  }

  private void send(OutputStream out) {
    var due = System.nanoTime();
    try {
      while (!closed) {
        var speech = frames.poll();
        out.write(frame(speech == null ? SILENCE : speech));
        due += FRAME_NANOS;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException e) {
      closed = true; // the call has ended
    }
  }

  /**
   * From now on this is heard around the caller, again and again.
   *
   * @param samples 8 kHz, a frame of 20 ms or more
   */
  void surround(short[] samples) {
    around = samples.clone();
  }

  /** Speaks and returns when the last frame has gone, or the call. */
  void say(short[] samples) {
    for (int at = 0; at < samples.length; at += FRAME_SAMPLES) {
      frames.add(Arrays.copyOfRange(samples, at, at + FRAME_SAMPLES));
    }
    while (!frames.isEmpty() && !closed && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(FRAME_NANOS);
    }
  }

  /** On the sending thread only. */
  private byte[] frame(short[] speech) {
    var frame = ByteBuffer.allocate(3 + 2 * FRAME_SAMPLES);
    frame.put((byte) AudioSocketServer.AUDIO).putShort((short) (2 * FRAME_SAMPLES));
    frame.order(ByteOrder.LITTLE_ENDIAN);
    var noise = around;
    for (var sample : speech) {
      int sum = sample + noise[aroundAt++ % noise.length];
      frame.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum)));
    }
    return frame.array();
  }

  @Override
  public void close() {
    closed = true;
  }
}
