package redrose.agi.internal;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;

/**
 * Writes a call's commands, one flush each. Encoding into a buffer of the event loop's own pool
 * spares the copies and the promise that a write from another thread has otherwise.
 */
final class CommandWriter implements Runnable {
  private final ChannelHandlerContext channel;

  // One command at a time, handed over with the task: the script's thread waits for its reply.
  private String command;

  CommandWriter(ChannelHandlerContext channel) {
    this.channel = channel;
  }

  /** From any thread. */
  void write(String text) {
    command = text;
    channel.executor().execute(this);
  }

  /** On the event loop. */
  @Override
  public void run() {
    var buffer = channel.alloc().directBuffer(ByteBufUtil.utf8MaxBytes(command) + 1);
    ByteBufUtil.writeUtf8(buffer, command);
    buffer.writeByte('\n');
    // A failed write closes the socket, and that is what the script hears of.
    var _ = channel.writeAndFlush(buffer, channel.voidPromise());
  }
}
