package redrose.ivr.listening.socket;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Grammar;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.RecogniserSource;

/**
 * Where Asterisk brings a call's sound while a question is listened to ({@code EXEC AudioSocket
 * UUID,HOST:PORT}). Only calls that are expected are let in: the UUID is random, used once, and
 * known to that call's script alone.
 */
public final class AudioSocketServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AudioSocketServer.class);
  private static final long ID_LIMIT_MS = 5_000;
  private static final int ID_BYTES = 16;

  private final Vertx vertx;
  private final ListeningPool pool;
  private final int mostConnections;
  private final NetServer server;
  private final Map<UUID, Line.Partner> expected = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  private AudioSocketServer(
      Vertx vertx, String host, int port, ListeningPool pool, int mostConnections) {
    this.vertx = vertx;
    this.pool = pool;
    this.mostConnections = mostConnections;
    this.server =
        vertx
            .createNetServer(new NetServerOptions().setTcpNoDelay(true))
            .connectHandler(this::accept)
            .listen(port, host)
            .await();
  }

  /**
   * Starts to listen for Asterisk. Not from an event loop.
   *
   * @param host a loopback or private address: AudioSocket has neither encryption nor passwords
   * @param port 0 for any free one
   * @param pool where recognition computes
   * @param mostConnections how many connections are open at a time; more are closed at once
   */
  public static AudioSocketServer listen(
      Vertx vertx, String host, int port, ListeningPool pool, int mostConnections) {
    return new AudioSocketServer(vertx, host, port, pool, mostConnections);
  }

  /** The port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  /**
   * Makes ready to listen to an answer; empty where too many are listened to already, and the
   * question goes to keys. Close what is returned.
   *
   * @param source the recogniser for the answer
   * @param prompt the question, 16-bit little-endian samples, 8,000 a second
   */
  public <T> Optional<Ear<T>> open(
      Grammar<T> grammar, RecogniserSource source, byte[] prompt, Patience patience) {
    var id = UUID.randomUUID();
    var answering = new Answering<>(vertx, grammar, prompt, patience);
    return pool.open(source, answering)
        .map(
            listening -> {
              answering.listenWith(listening);
              expected.put(id, answering);
              return new Ear<>(id, answering, () -> expected.remove(id));
            });
  }

  private void accept(NetSocket socket) {
    if (connections.incrementAndGet() > mostConnections) {
      LOG.warn("More than {} sound connections: one was closed", mostConnections);
      socket.closeHandler(_ -> connections.decrementAndGet());
      socket.close();
      return;
    }
    new Connection(socket).start();
  }

  /** A connection until its call is known, and then that call's. */
  private final class Connection {
    private final NetSocket socket;
    private final FrameSplitter splitter = new FrameSplitter();
    private final long idTimer;
    private Line line;

    Connection(NetSocket socket) {
      this.socket = socket;
      this.idTimer = vertx.setTimer(ID_LIMIT_MS, _ -> socket.close());
    }

    void start() {
      socket.handler(this::received);
      socket.exceptionHandler(e -> LOG.debug("A sound connection broke", e));
      socket.closeHandler(_ -> closed());
    }

    private void received(Buffer bytes) {
      for (var frame : splitter.take(bytes)) {
        if (line != null) {
          line.received(frame);
        } else if (!identify(frame)) {
          socket.close();
          return;
        }
      }
    }

    private boolean identify(Frame frame) {
      vertx.cancelTimer(idTimer);
      var payload = frame.payload();
      if (frame.type() != Frame.ID || payload.length() != ID_BYTES) {
        return false;
      }
      var partner = expected.remove(new UUID(payload.getLong(0), payload.getLong(8)));
      if (partner == null) {
        LOG.warn("A sound connection of a call that nobody listens to was closed");
        return false;
      }
      line = new Line(vertx, socket, partner);
      partner.opened(line);
      return true;
    }

    private void closed() {
      vertx.cancelTimer(idTimer);
      connections.decrementAndGet();
      if (line != null) {
        line.closed();
      }
    }
  }

  /** Closes the port and every connection. Not from an event loop. */
  @Override
  public void close() {
    server.close().await();
  }
}
