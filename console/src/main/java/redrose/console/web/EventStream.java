package redrose.console.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One browser that listens. It is sent the latest there is: where it is too slow, what lies between
 * is left out, so nothing heaps up.
 */
public final class EventStream {
  private final Context loop;
  private final HttpServerResponse response;
  private final AtomicReference<String> latest = new AtomicReference<>();

  EventStream(Context loop, HttpServerResponse response) {
    this.loop = loop;
    this.response = response;
  }

  /** Sends an event; from any thread. */
  public void send(String event, String data) {
    var text = new StringBuilder("event: ").append(event).append('\n');
    data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
    latest.set(text.append('\n').toString());
    loop.runOnContext(_ -> flush());
  }

  /** Sends a line that means nothing, so that a browser that has gone is noticed. */
  public void beat() {
    loop.runOnContext(
        _ -> {
          if (!response.ended() && !response.closed() && !response.writeQueueFull()) {
            response.write(": still here\n\n");
          }
        });
  }

  /** Ends it: the browser is to ask again. */
  public void end() {
    loop.runOnContext(
        _ -> {
          if (!response.ended() && !response.closed()) {
            response.end();
          }
        });
  }

  private void flush() {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      response.drainHandler(_ -> flush());
      return;
    }
    var text = latest.getAndSet(null);
    if (text != null) {
      response.write(text);
    }
  }
}
