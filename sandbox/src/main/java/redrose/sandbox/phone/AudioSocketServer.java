package redrose.sandbox.phone;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes the connections that Asterisk's {@code AudioSocket()} makes, one a call, and gives each to
 * the call whose id it names. A frame is a type byte, a two-byte length and that many bytes.
 */
final class AudioSocketServer implements AutoCloseable {
  static final int ENDED = 0x00;
  static final int ID = 0x01;
  static final int KEY = 0x03;
  static final int AUDIO = 0x10;
  private static final int BACKLOG = 256;

  private final ServerSocket server =
      new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
  private final Function<UUID, Optional<PhoneCall>> calls;

  AudioSocketServer(Function<UUID, Optional<PhoneCall>> calls) throws IOException {
    this.calls = calls;
    Thread.ofVirtual().name("phone-audio").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofPlatform().daemon().name("phone-ear").start(() -> serve(socket));
      } catch (IOException e) {
        // closed: the loop's condition ends it
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
      var call = calls.apply(id(in));
      if (call.isPresent()) call.get().talk(socket, in);
    } catch (IOException e) {
      // the connection ends with the call: its hang-up is told by the manager interface
    }
  }

  private static UUID id(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != ID || in.readUnsignedShort() != 16) {
      throw new IOException("An AudioSocket connection must begin with its id");
    }
    return new UUID(in.readLong(), in.readLong());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
