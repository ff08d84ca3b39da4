package redrose.ivr.listening.socket;

import io.vertx.core.buffer.Buffer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.UUID;

/** Asterisk's end of the wire, as far as AudioSocket goes. */
final class WireAsterisk implements AutoCloseable {
  private static final int LIMIT_MS = 60_000;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** What came in. */
  record Received(int type, Buffer payload) {
    boolean isSilence() {
      return type == Frame.SOUND && payload.equals(Buffer.buffer(new byte[payload.length()]));
    }
  }

  WireAsterisk(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(LIMIT_MS);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  static WireAsterisk bringing(UUID call, int port) throws IOException {
    var asterisk = new WireAsterisk(port);
    asterisk.out.writeByte(Frame.ID);
    asterisk.out.writeShort(16);
    asterisk.out.writeLong(call.getMostSignificantBits());
    asterisk.out.writeLong(call.getLeastSignificantBits());
    return asterisk;
  }

  void send(int type, byte... payload) throws IOException {
    out.writeByte(type);
    out.writeShort(payload.length);
    out.write(payload);
  }

  /** The next frame; empty once the other end has closed. */
  Optional<Received> receive() throws IOException {
    int type = in.read();
    if (type < 0) {
      return Optional.empty();
    }
    var payload = new byte[in.readUnsignedShort()];
    in.readFully(payload);
    return Optional.of(new Received(type, Buffer.buffer(payload)));
  }

  /** Passes over sound until the other end ends the connection. */
  void awaitEnd() throws IOException {
    while (receive().orElseThrow().type() != Frame.END) {
      // sound
    }
  }

  /** Asterisk has the call back, or the caller hung up. */
  void leave() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
