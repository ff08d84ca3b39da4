package redrose.sandbox.phone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the caller's voice: one frame each 20 ms, silence where there is nothing to say, because
 * Asterisk drops an AudioSocket connection after 2 s without activity.
 */
final class Mouth implements AutoCloseable {
  private static final int FRAME_SAMPLES = 160;
  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final byte[] SILENCE = frame(new short[0], 0);

  private final ConcurrentLinkedQueue<byte[]> frames = new ConcurrentLinkedQueue<>();
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
        var frame = frames.poll();
        out.write(frame == null ? SILENCE : frame);
        due += FRAME_NANOS;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException e) {
      closed = true; // the call has ended
    }
  }

  /** Speaks and returns when the last frame has gone, or the call. */
  void say(short[] samples) {
    for (int at = 0; at < samples.length; at += FRAME_SAMPLES) frames.add(frame(samples, at));
    while (!frames.isEmpty() && !closed && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(FRAME_NANOS);
    }
  }

  private static byte[] frame(short[] samples, int at) {
    var frame = ByteBuffer.allocate(3 + 2 * FRAME_SAMPLES);
    frame.put((byte) AudioSocketServer.AUDIO).putShort((short) (2 * FRAME_SAMPLES));
    frame.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = at; i < Math.min(samples.length, at + FRAME_SAMPLES); i++) {
      frame.putShort(samples[i]);
    }
    return frame.array();
  }

  @Override
  public void close() {
    closed = true;
  }
}
