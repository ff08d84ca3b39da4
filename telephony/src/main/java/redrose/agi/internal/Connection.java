package redrose.agi.internal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.internal.net.NetSocketInternal;
import java.util.concurrent.TimeUnit;
import redrose.agi.AgiFailure;
import redrose.agi.CallerHungUp;

/**
 * One socket, seen from its event loop: reads the headers, starts the call, hands replies over, and
 * tells the script when the caller has gone. Everything here runs on that event loop, except {@link
 * #write} and {@link #close}.
 */
final class Connection implements LineSplitter.Reader, ReplyLines.Reader {

  private enum Phase {
    HEADERS,
    CALL,
    CLOSED
  }

  private final NetSocketInternal socket;
  private final Switchboard board;
  private final LineSplitter lines = new LineSplitter();
  private final ReplyLines replies = new ReplyLines();
  private final Environment environment = new Environment();
  private final Exchange exchange;
  private final CommandWriter writer;
  private final long openedAtNanos = System.nanoTime();
  private Phase phase = Phase.HEADERS;

  Connection(NetSocketInternal socket, Switchboard board, Wakeups wakeups) {
    this.socket = socket;
    this.board = board;
    this.exchange = new Exchange(wakeups);
    this.writer = new CommandWriter(socket.channelHandlerContext());
  }

  /** A packet has come; Netty's buffer is given back at once. */
  void read(Object packet) {
    var bytes = ByteBufUtil.getBytes((ByteBuf) packet);
    ReferenceCountUtil.release(packet);
    lines.feed(bytes, board.options().maxLineBytes(), this);
  }

  // --- lines

  @Override
  public boolean reading() {
    return phase != Phase.CLOSED;
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    if (phase == Phase.CALL) {
      replies.line(bytes, from, to, board.options().maxLineBytes(), this);
    } else if (from < to) {
      header(bytes, from, to);
    } else {
      phase = Phase.CALL;
      environment.seal();
      board.start(this, environment, exchange);
    }
  }

  private void header(byte[] bytes, int from, int to) {
    environment.add(bytes, from, to);
    if (environment.lines() > board.options().maxHeaders()
        || environment.bytes() > board.options().maxLineBytes()) {
      refuse(Refusal.HEADERS);
    }
  }

  @Override
  public void lineTooLong() {
    refuse(Refusal.LINE_LENGTH);
  }

  // --- replies

  @Override
  public void reply(String text) {
    if (text.startsWith("511")) { // "Command Not Permitted on a dead channel"
      hangUp();
    } else if (!exchange.deliver(text) && !exchange.ended()) {
      refuse(Refusal.PROTOCOL);
    }
  }

  @Override
  public void hangUp() {
    exchange.end(CallerHungUp::new);
  }

  @Override
  public void replyTooLong() {
    refuse(Refusal.LINE_LENGTH);
  }

  @Override
  public void nonsense() {
    refuse(Refusal.PROTOCOL);
  }

  // --- endings

  void checkTime(long nowNanos) {
    var options = board.options();
    if (phase == Phase.HEADERS
        && nowNanos - openedAtNanos > TimeUnit.MILLISECONDS.toNanos(options.headerTimeoutMs())) {
      refuse(Refusal.HEADER_TIME);
    } else if (phase == Phase.CALL
        && exchange.waitingNanos(nowNanos)
            > TimeUnit.MILLISECONDS.toNanos(options.idleTimeoutMs())) {
      refuse(Refusal.IDLE);
    }
  }

  private void refuse(Refusal refusal) {
    board.refused(refusal, socket.remoteAddress(), environment);
    exchange.end(() -> new AgiFailure("The AGI connection was closed: " + refusal.reason()));
    closed();
    close();
  }

  /** The socket has closed, whoever closed it. */
  void closed() {
    if (phase == Phase.HEADERS) {
      board.leftWithoutCall();
    }
    phase = Phase.CLOSED;
    exchange.end(CallerHungUp::new);
  }

  /** From any thread. */
  void write(String command) {
    writer.write(command);
  }

  /** From any thread. */
  void close() {
    socket.close();
  }
}
