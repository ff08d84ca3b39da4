package redrose.agi.internal;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Listens on one event loop; several of them share the port. */
public final class AgiListener extends VerticleBase {
  private static final long SLOWEST_CHECK_MS = 1_000;
  private static final long NEVER_CUT_HOURS = 1_000;

  private final Switchboard board;
  private final int port;
  private final Set<Connection> connections = new HashSet<>();
  private Wakeups wakeups;
  private NetServer server;

  /**
   * @param port the port, or a negative number that stands for one free port among those who give
   *     the same
   */
  public AgiListener(Switchboard board, int port) {
    this.board = board;
    this.port = port;
  }

  @Override
  public Future<?> start() {
    wakeups = new Wakeups(task -> context.runOnContext(_ -> task.run()));
    var options = board.options();
    long checkMs = Math.min(options.headerTimeoutMs(), options.idleTimeoutMs()) / 4;
    vertx.setPeriodic(Math.clamp(checkMs, 1, SLOWEST_CHECK_MS), _ -> checkTimes());
    server =
        vertx
            .createNetServer(
                new NetServerOptions()
                    .setHost(options.host())
                    .setPort(port)
                    .setAcceptBacklog(options.acceptBacklog())
                    .setTcpKeepAlive(true))
            .connectHandler(this::accept);
    return server.listen();
  }

  private void accept(NetSocket socket) {
    if (!board.admit(socket.remoteAddress())) {
      socket.close();
      return;
    }
    // Vert.x's own view of the socket: packets as Netty has read them, without a copy and a queue.
    var netty = (NetSocketInternal) socket;
    var connection = new Connection(netty, board, wakeups);
    connections.add(connection);
    netty.messageHandler(connection::read);
    socket.closeHandler(
        _ -> {
          connections.remove(connection);
          connection.closed();
        });
  }

  private void checkTimes() {
    long now = System.nanoTime();
    // A copy, because a connection that is closed for it leaves the set at once.
    List.copyOf(connections).forEach(connection -> connection.checkTime(now));
  }

  public int port() {
    return server.actualPort();
  }

  /** Stops accepting; connections stay. */
  public void stopAccepting() {
    var _ = server.shutdown(NEVER_CUT_HOURS, TimeUnit.HOURS);
  }

  @Override
  public Future<?> stop() {
    List.copyOf(connections).forEach(Connection::close);
    return Future.succeededFuture();
  }
}
