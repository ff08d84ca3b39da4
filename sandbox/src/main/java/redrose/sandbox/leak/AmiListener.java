package redrose.sandbox.leak;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody who turned Asterisk's manager interface on, and writes down what it tells. */
public final class AmiListener implements Closeable {
  private final Socket socket;
  private final Thread writing;

  private AmiListener(Socket socket, OutputStream file) {
    this.socket = socket;
    writing = Thread.ofVirtual().name("ami").start(() -> writeDown(socket, file));
  }

  /** Turns it on in a rendered configuration. */
  public static void allow(Path configuration, int port) {
    Change.create(
        configuration.resolve("manager.conf"),
        "[general]",
        "enabled = yes",
        "bindaddr = 127.0.0.1",
        "port = " + port,
        "[listener]",
        "secret = listener",
        "read = all");
  }

  /** Logs in and writes all that it hears to a file, until it is closed or Asterisk ends. */
  public static AmiListener start(int port, Path file) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(
            "Action: Login\r\nUsername: listener\r\nSecret: listener\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return new AmiListener(socket, Files.newOutputStream(file));
  }

  private static void writeDown(Socket socket, OutputStream file) {
    try (socket;
        file) {
      socket.getInputStream().transferTo(file);
    } catch (IOException _) {
      // Asterisk ended, or we did
    }
  }

  /** Ends it; what it heard is in the file then. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      writing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
