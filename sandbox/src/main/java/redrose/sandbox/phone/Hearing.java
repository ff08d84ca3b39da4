package redrose.sandbox.phone;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;

/** Reads AudioSocket frames until the connection ends. */
record Hearing(DataInputStream in, LongSupplier clockMs) {

  interface Heard {
    void samples(short[] samples, long atMs) throws IOException;
  }

  void run(Heard heard) throws IOException {
    while (true) {
      try {
        var type = in.readUnsignedByte();
        var payload = new byte[in.readUnsignedShort()];
        in.readFully(payload);
        if (type == AudioSocketServer.ENDED) return;
        if (type == AudioSocketServer.AUDIO) {
          heard.samples(samples(payload), clockMs.getAsLong());
        }
      } catch (EOFException | SocketException e) {
        return; // the call has ended
      }
    }
  }

  private static short[] samples(byte[] payload) {
    var samples = new short[payload.length / 2];
    ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }
}
