package redrose.sandbox.speech.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asterisk's end of one AudioSocket connection, for one answer: sends sound in real time and notes
 * when the prompt falls silent and when the line has its answer.
 */
final class WireCall {
  private static final int ID = 0x01;
  private static final int SOUND = 0x10;
  private static final int FRAME_SAMPLES = 160;
  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int LIMIT_MS = 60_000;

  private final int port;
  private final short[] sound;
  private volatile boolean isOver;
  private long beganNanos;

  WireCall(int port, short[] sound) {
    this.port = port;
    this.sound = sound;
  }

  /**
   * What was seen from outside, in milliseconds since the first frame was sent.
   *
   * @param silencesAtMs each time the prompt stopped
   */
  record Seen(List<Long> silencesAtMs, long endedAtMs) {
    /** When the prompt stopped first; −1 where it did not. */
    long silentAtMs() {
      return silencesAtMs.isEmpty() ? -1 : silencesAtMs.getFirst();
    }
  }

  Seen play(UUID call) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(LIMIT_MS);
      var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      out.writeByte(ID);
      out.writeShort(16);
      out.writeLong(call.getMostSignificantBits());
      out.writeLong(call.getLeastSignificantBits());
      beganNanos = System.nanoTime();
      Thread.ofVirtual().start(() -> send(out));
      return watch(new DataInputStream(new BufferedInputStream(socket.getInputStream())));
    }
  }

  private Seen watch(DataInputStream in) throws IOException {
    List<Long> silencesAtMs = new ArrayList<>();
    boolean wasSilent = false;
    try {
      while (true) {
        int type = in.read();
        if (type != SOUND) {
          return new Seen(silencesAtMs, nowMs());
        }
        var payload = new byte[in.readUnsignedShort()];
        in.readFully(payload);
        boolean isSilent = isSilent(payload);
        if (isSilent && !wasSilent) {
          silencesAtMs.add(nowMs());
        }
        wasSilent = isSilent;
      }
    } finally {
      isOver = true;
    }
  }

  private static boolean isSilent(byte[] payload) {
    for (var each : payload) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  private long nowMs() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beganNanos);
  }

  private void send(DataOutputStream out) {
    var due = beganNanos;
    try {
      for (int at = 0; !isOver; at += FRAME_SAMPLES) {
        out.writeByte(SOUND);
        out.writeShort(2 * FRAME_SAMPLES);
        out.write(frame(at));
        out.flush();
        due += FRAME_NANOS;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException _) {
      // the line has its answer
    }
  }

  private byte[] frame(int at) {
    var frame = ByteBuffer.allocate(2 * FRAME_SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = at; i < Math.min(sound.length, at + FRAME_SAMPLES); i++) {
      frame.putShort(sound[i]);
    }
    return frame.array();
  }
}
