package redrose.requests.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a process and a server, and takes the server away when a test says so: connections
 * break and new ones are refused, or everything just hangs, or one answer is lost.
 */
public final class ProxyServer implements AutoCloseable {
  private static final int BUFFER_BYTES = 8_192;

  /** What happens to bytes and to new connections. */
  private enum Mode {
    PASSING,
    LOSING_AN_ANSWER,
    HANGING,
    REFUSING
  }

  private final String host;
  private final int port;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.PASSING;

  private ProxyServer(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
  }

  /** Starts in front of a server. */
  public static ProxyServer before(String host, int port) {
    try {
      var proxy = new ProxyServer(host, port);
      Thread.ofVirtual().name("proxy").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to connect to instead. */
  public int port() {
    return door.getLocalPort();
  }

  /** Breaks what is connected, and whatever connects until {@link #restore}. */
  public void cut() {
    mode = Mode.REFUSING;
    open.forEach(ProxyServer::close);
  }

  /** Holds back every byte in both directions until {@link #restore}, and answers nobody. */
  public void hang() {
    mode = Mode.HANGING;
  }

  /**
   * Breaks the connection on which the server answers next, before the answer is through: what was
   * asked, a commit perhaps, is done, and nobody is told.
   */
  public void loseNextAnswer() {
    mode = Mode.LOSING_AN_ANSWER;
  }

  /** Lets everything through again. */
  public synchronized void restore() {
    mode = Mode.PASSING;
    notifyAll();
  }

  @Override
  public void close() {
    cut();
    close(door);
  }

  private void accept() {
    try {
      while (true) {
        var client = door.accept();
        if (mode == Mode.REFUSING) {
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
    var server = new Socket(host, port);
    open.add(client);
    open.add(server);
    Thread.startVirtualThread(() -> pass(client, server, false));
    Thread.startVirtualThread(() -> pass(server, client, true));
  }

  private void pass(Socket from, Socket to, boolean isAnswer) {
    try (from;
        to) {
      pass(from.getInputStream(), to.getOutputStream(), isAnswer);
    } catch (IOException | InterruptedException _) {
      // one side is gone, and so is the other now
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void pass(InputStream from, OutputStream to, boolean isAnswer)
      throws IOException, InterruptedException {
    var buffer = new byte[BUFFER_BYTES];
    for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      awaitPassing();
      if (isAnswer && losesThis()) {
        return;
      }
      to.write(buffer, 0, read);
      to.flush();
    }
  }

  private synchronized boolean losesThis() {
    boolean lost = mode == Mode.LOSING_AN_ANSWER;
    if (lost) {
      mode = Mode.PASSING;
    }
    return lost;
  }

  private synchronized void awaitPassing() throws InterruptedException {
    while (mode == Mode.HANGING) {
      wait();
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception _) {
      // it is closed already
    }
  }
}
