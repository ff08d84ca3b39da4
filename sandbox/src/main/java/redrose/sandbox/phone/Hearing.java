package redrose.sandbox.phone;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;

/** Reads AudioSocket frames until the connection ends, and does nothing else on its thread. */
record Hearing(Socket socket, DataInputStream in, LongSupplier clockMs, KeysHeard keys) {
  private static final int NOTHING_CAME_MS = 100;

  /**
   * A pause is when nothing has come, not when this machine was too busy to fetch it: the clock is
   * told only from here.
   */
  void run(AudioListener listener) throws IOException {
    socket.setSoTimeout(NOTHING_CAME_MS);
    while (true) {
      try {
        var type = in.readUnsignedByte();
        var payload = payload();
        if (type == AudioSocketServer.ENDED) return;
        if (type == AudioSocketServer.KEY) keys.add(payload);
        if (type == AudioSocketServer.AUDIO) {
          listener.heard(samples(payload), clockMs.getAsLong());
        }
      } catch (SocketTimeoutException e) {
        listener.clock(clockMs.getAsLong());
      } catch (EOFException | SocketException e) {
        return; // the call has ended
      }
    }
  }

  /** The rest of a frame that has begun. */
  private byte[] payload() throws IOException {
    socket.setSoTimeout(0);
    var payload = new byte[in.readUnsignedShort()];
    in.readFully(payload);
    socket.setSoTimeout(NOTHING_CAME_MS);
    return payload;
  }

  private static short[] samples(byte[] payload) {
    var samples = new short[payload.length / 2];
    ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }
}
