package redrose.sandbox.dialplan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A FastAGI server of a few lines, so that these tests stand on nothing of ours but the dialplan.
 */
final class TestAgi implements AutoCloseable {
  private final ServerSocket server;
  private final Consumer<Conversation> script;
  private final BlockingQueue<Conversation> ended = new LinkedBlockingQueue<>();

  /**
   * @param script what is done with each call; the connection closes when it returns
   */
  TestAgi(Consumer<Conversation> script) {
    this.script = script;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("test agi").start(this::accept);
  }

  /** Where it listens, as a setting of the dialplan. */
  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Waits until a call's script has returned. */
  Conversation awaitEnd() {
    try {
      Conversation conversation = ended.poll(60, TimeUnit.SECONDS);
      if (conversation == null) {
        throw new AssertionError("no call came to its end");
      }
      return conversation;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (SocketException _) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var conversation = new Conversation(socket);
      try {
        script.accept(conversation);
      } finally {
        ended.add(conversation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One connection: what it began with, and commands. */
  static final class Conversation {
    private final Socket socket;
    private final BufferedReader reader;
    private final List<String> environment = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();

    private Conversation(Socket socket) throws IOException {
      this.socket = socket;
      reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (var line = reader.readLine(); line != null && !line.isEmpty(); ) {
        environment.add(line);
        line = reader.readLine();
      }
    }

    /** The lines that opened it. */
    List<String> environment() {
      return environment;
    }

    /** The replies so far. */
    List<String> replies() {
      return replies;
    }

    /** Sends a command and waits for its final reply; null once the connection is closed. */
    String command(String command) {
      try {
        socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        var line = reader.readLine();
        while (line != null && (line.startsWith("100 ") || line.equals("HANGUP"))) {
          line = reader.readLine();
        }
        replies.add(line);
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
