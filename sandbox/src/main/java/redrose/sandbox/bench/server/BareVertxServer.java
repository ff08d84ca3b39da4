package redrose.sandbox.bench.server;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.List;

/**
 * The least that Vert.x can do: counts lines on the event loop and writes the next command. It
 * keeps no headers, reads no replies, knows no limits, and a call can't be written as a line.
 */
final class BareVertxServer {
  private static final List<String> COMMANDS = Menu.lines();
  private static final int DEEP_BACKLOG = 4_096;

  private BareVertxServer() {}

  static int start() {
    return Vertx.vertx(new VertxOptions().setPreferNativeTransport(true))
        .createNetServer(
            new NetServerOptions().setHost("127.0.0.1").setPort(0).setAcceptBacklog(DEEP_BACKLOG))
        .connectHandler(socket -> socket.handler(new Call(socket)::read))
        .listen()
        .await()
        .actualPort();
  }

  private static final class Call {
    private final NetSocket socket;
    private boolean headers = true;
    private boolean emptyLine = true;
    private int next;

    Call(NetSocket socket) {
      this.socket = socket;
    }

    void read(Buffer buffer) {
      for (int i = 0; i < buffer.length(); i++) {
        boolean end = buffer.getByte(i) == '\n';
        if (end && (!headers || emptyLine)) {
          headers = false;
          advance();
        }
        emptyLine = end;
      }
    }

    private void advance() {
      if (next < COMMANDS.size()) {
        socket.write(COMMANDS.get(next++));
      } else {
        socket.close();
      }
    }
  }
}
