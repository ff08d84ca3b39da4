package redrose.sandbox.dialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody who turned Asterisk's manager interface on, and writes down what it tells. */
final class AmiListener {
  private AmiListener() {}

  /** Turns it on in a rendered configuration. */
  static void allow(Path config) {
    Change.create(
        config.resolve("manager.conf"),
        "[general]",
        "enabled = yes",
        "bindaddr = 127.0.0.1",
        "port = " + freePort(),
        "[listener]",
        "secret = listener",
        "read = all");
  }

  /** Logs in and writes all that it hears to a file {@code ami} among Asterisk's own. */
  static void listen(AsteriskUnderTest asterisk) {
    try {
      int port =
          Files.readAllLines(asterisk.var().resolveSibling("config/manager.conf")).stream()
              .filter(line -> line.startsWith("port = "))
              .mapToInt(line -> Integer.parseInt(line.substring("port = ".length())))
              .findFirst()
              .orElseThrow();
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket
          .getOutputStream()
          .write(
              "Action: Login\r\nUsername: listener\r\nSecret: listener\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      Thread.ofVirtual().start(() -> writeDown(socket, asterisk.var().resolve("ami")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeDown(Socket socket, Path file) {
    try (socket;
        var written = Files.newOutputStream(file)) {
      socket.getInputStream().transferTo(written);
    } catch (SocketException _) {
      // Asterisk ended
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
