package redrose.sandbox.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection, as Asterisk opens it and answers on it. */
final class Caller {
  private static final ByteBuffer REPLY = direct("200 result=0 endpos=21600\n");
  private static final ByteBuffer HANG_UP = direct("HANGUP\n");
  private static final ByteBuffer HEADERS =
      direct(
          """
          agi_network: yes
          agi_network_script: call
          agi_request: agi://127.0.0.1:4573/call
          agi_channel: PJSIP/caller-00000001
          agi_language: en
          agi_type: PJSIP
          agi_uniqueid: 1763770000.7
          agi_version: 22.10.1
          agi_callerid: 01452555123
          agi_calleridname: unknown
          agi_callingpres: 0
          agi_callingani2: 0
          agi_callington: 0
          agi_callingtns: 0
          agi_dnid: 1000
          agi_rdnis: unknown
          agi_context: inbound
          agi_extension: 1000
          agi_priority: 3
          agi_enhanced: 0.0
          agi_accountcode:\s
          agi_threadid: 139872345678592

          """);

  private final SocketChannel channel;

  /** The command at which the caller hangs up; 0 for never. */
  final int hangsUpAt;

  int commands;
  long repliedAtNanos;

  Caller(Selector selector, int port, int hangsUpAt) throws IOException {
    this.hangsUpAt = hangsUpAt;
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.register(selector, SelectionKey.OP_CONNECT, this);
  }

  /** The connection is there: says who calls. */
  void greet(SelectionKey key) throws IOException {
    channel.finishConnect();
    key.interestOps(SelectionKey.OP_READ);
    write(HEADERS);
  }

  /** How many commands have come; -1 if the server has closed the connection. */
  int read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    int bytes = channel.read(buffer);
    int lines = bytes < 0 ? -1 : 0;
    for (int i = 0; i < bytes; i++) {
      if (buffer.get(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  void reply() throws IOException {
    write(REPLY);
    repliedAtNanos = System.nanoTime();
  }

  void hangUp(boolean sayingSo) throws IOException {
    if (sayingSo) {
      write(HANG_UP);
    }
    close();
  }

  void close() throws IOException {
    channel.close();
  }

  /** These texts are far smaller than an empty socket's buffer, so that one write takes them. */
  private void write(ByteBuffer text) throws IOException {
    channel.write(text.duplicate());
  }

  private static ByteBuffer direct(String text) {
    var bytes = text.getBytes(US_ASCII);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }
}
