package redrose.agi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Asterisk's side of one connection, as wire text. A read that waits 20 s fails its test. */
final class RawCall implements AutoCloseable {
  static final String HEADERS =
      """
      agi_network: yes
      agi_network_script: call
      agi_request: agi://127.0.0.1:4573/call
      agi_channel: PJSIP/caller-00000001
      agi_uniqueid: 1763770000.7
      agi_callerid: 01452555123
      agi_dnid: 1000
      agi_accountcode::\s

      """;

  private static final int READ_LIMIT_MS = 20_000;

  private final Socket socket;
  private final BufferedReader reader;

  private RawCall(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_LIMIT_MS);
    reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /** Connects and says nothing yet. */
  static RawCall connect(int port) {
    try {
      return new RawCall(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects and sends the usual headers. */
  static RawCall ring(int port) {
    return connect(port).send(HEADERS);
  }

  RawCall send(String text) {
    var bytes = text.getBytes(UTF_8);
    return send(bytes, 0, bytes.length);
  }

  RawCall send(byte[] bytes, int from, int to) {
    try {
      socket.getOutputStream().write(bytes, from, to - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The next command, without its line end; null if the server has closed the connection. */
  String command() {
    try {
      return reader.readLine();
    } catch (SocketException e) {
      return null; // closed with something of ours unread: a reset instead of an end
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
