package redrose.sandbox.crash.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between one gateway and PostgreSQL and breaks connections: all of them for a while, or one
 * at a commit, before it is carried out or before its answer arrives.
 */
public final class DatabaseProxy implements AutoCloseable {
  private static final int WAITING_CONNECTIONS = 100;

  private final int serverPort;
  private final ServerSocket door;
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile CommitThief thief = CommitThief.none();

  private DatabaseProxy(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.door = new ServerSocket(0, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress());
  }

  /** Starts one. */
  public static DatabaseProxy before(int serverPort) {
    try {
      var proxy = new DatabaseProxy(serverPort);
      Thread.ofVirtual().name("database proxy").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the gateway connects to. */
  public int port() {
    return door.getLocalPort();
  }

  /** Breaks every connection, and refuses new ones for a while. */
  public void cut(int forMs) {
    refusing = true;
    open.forEach(ProxiedConnection::close);
    Signals.pause(forMs);
    refusing = false;
  }

  /** From now on commits are at that thief's mercy; returns the one before. */
  public CommitThief send(CommitThief other) {
    var before = thief;
    thief = other;
    return before;
  }

  private void accept() {
    try {
      while (true) {
        var client = door.accept();
        if (refusing) {
          client.close();
        } else {
          connect(client);
        }
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      var connection = new ProxiedConnection(client, server, () -> thief);
      open.add(connection);
      connection.start(() -> open.remove(connection));
    } catch (IOException _) {
      client.close(); // the server is away, and so are we
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(ProxiedConnection::close);
  }
}
