package redrose.agi.internal;

import org.asteriskjava.fastagi.command.AgiCommand;
import redrose.agi.AgiChannel;
import redrose.agi.AgiFailure;
import redrose.agi.AgiReply;
import redrose.agi.AgiRequest;

/** A call as its script sees it; used on the call's own virtual thread only. */
final class CallChannel implements AgiChannel {
  private final Connection connection;
  private final Exchange exchange;
  private final AgiMetrics metrics;
  private Environment environment;
  private AgiRequest request;

  CallChannel(
      Connection connection, Environment environment, Exchange exchange, AgiMetrics metrics) {
    this.connection = connection;
    this.environment = environment;
    this.exchange = exchange;
    this.metrics = metrics;
  }

  @Override
  public AgiRequest request() {
    if (request == null) {
      request = environment.toRequest();
      environment = null;
    }
    return request;
  }

  @Override
  public AgiReply execute(AgiCommand command) {
    exchange.requireGoing();
    var text = CommandText.of(command);
    metrics.turnAround(exchange.expect());
    connection.write(text);
    var reply = exchange.await();
    if (!reply.startsWith(ReplyText.SUCCESS)) {
      throw new AgiFailure(
          "Asterisk refused " + command.getClass().getSimpleName() + ": " + firstLine(reply));
    }
    return ReplyText.parse(reply);
  }

  @Override
  public boolean isHungUp() {
    return exchange.ended();
  }

  private static String firstLine(String reply) {
    int end = reply.indexOf('\n');
    return end < 0 ? reply : reply.substring(0, end);
  }
}
