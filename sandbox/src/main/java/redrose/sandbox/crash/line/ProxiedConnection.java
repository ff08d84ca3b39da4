package redrose.sandbox.crash.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;

/**
 * One connection to PostgreSQL. The driver sends a statement and its end (Sync) in one go and the
 * server answers in one go after it has committed, so a piece of the stream is looked at as a
 * whole; a commit that falls between two pieces is passed on.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html">Message flow</a>
 */
final class ProxiedConnection {
  private static final int BUFFER_BYTES = 65_536;

  private final Socket client;
  private final Socket server;
  private final Supplier<CommitThief> thief;
  private boolean inTransaction;
  private volatile boolean answerIsTaken;

  ProxiedConnection(Socket client, Socket server, Supplier<CommitThief> thief) {
    this.client = client;
    this.server = server;
    this.thief = thief;
  }

  void start(Runnable whenOver) {
    Thread.startVirtualThread(this::passStatements);
    Thread.startVirtualThread(
        () -> {
          passAnswers();
          whenOver.run();
        });
  }

  private void passStatements() {
    var buffer = new byte[BUFFER_BYTES];
    try {
      for (int read = client.getInputStream().read(buffer);
          read >= 0;
          read = client.getInputStream().read(buffer)) {
        if (commits(new String(buffer, 0, read, ISO_8859_1)) && thief.get().takes()) {
          if (!thief.get().takesTheAnswer()) {
            break;
          }
          answerIsTaken = true;
        }
        server.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException _) {
      // one side is gone
    }
    close();
  }

  private void passAnswers() {
    var buffer = new byte[BUFFER_BYTES];
    try {
      for (int read = server.getInputStream().read(buffer);
          read >= 0 && !answerIsTaken;
          read = server.getInputStream().read(buffer)) {
        client.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException _) {
      // one side is gone
    }
    close();
  }

  /** A move by itself is a commit; inside a transaction the commit comes after it. */
  private boolean commits(String piece) {
    inTransaction = piece.contains("BEGIN") || inTransaction;
    boolean ends = piece.contains("COMMIT");
    boolean moves = piece.contains("payment_event") || piece.contains("UPDATE refund");
    boolean commits = ends || (!inTransaction && moves);
    inTransaction = inTransaction && !ends && !piece.contains("ROLLBACK");
    return commits;
  }

  void close() {
    try (client;
        server) {
      // both
    } catch (IOException _) {
      // closed already
    }
  }
}
