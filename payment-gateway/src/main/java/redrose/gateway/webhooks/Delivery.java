package redrose.gateway.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** One delivery: its body is gathered on the event loop, the rest is done off it. */
final class Delivery {
  /** Stripe's events are a few kilobytes; an object with everything in it is far below this. */
  static final int LARGEST_BYTES = 256 * 1024;

  private static final long LONGEST_MS = 15_000;
  private static final long TO_READ_THE_ANSWER_MS = 1_000;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final WebhookDesk desk;
  private final Runnable done;
  private final Buffer body = Buffer.buffer();
  private long timer;
  private boolean over;

  /**
   * @param done told once, when nothing is kept of it any more
   */
  Delivery(Vertx vertx, HttpServerRequest request, WebhookDesk desk, Runnable done) {
    this.vertx = vertx;
    this.request = request;
    this.desk = desk;
    this.done = done;
  }

  void receive() {
    timer = vertx.setTimer(LONGEST_MS, _ -> giveUp(408));
    request.handler(this::add).exceptionHandler(_ -> giveUp(400)).endHandler(_ -> complete());
  }

  private void add(Buffer chunk) {
    if (over) {
      return;
    }
    if (body.length() + chunk.length() > LARGEST_BYTES) {
      desk.count("too_large");
      giveUp(413);
    } else {
      body.appendBuffer(chunk);
    }
  }

  /** Whoever goes on sending is cut off, with time to read the answer first. */
  private void giveUp(int status) {
    if (end()) {
      WebhookServer.answer(request, status);
      vertx.setTimer(TO_READ_THE_ANSWER_MS, _ -> request.connection().close());
      done.run();
    }
  }

  private void complete() {
    if (end()) {
      var loop = vertx.getOrCreateContext();
      var headers = request.headers();
      var bytes = body.getBytes();
      Thread.ofVirtual()
          .name("webhook")
          .start(
              () -> {
                try {
                  var taken = desk.take(bytes, headers::get);
                  loop.runOnContext(_ -> WebhookServer.answer(request, taken.status()));
                  taken.news().ifPresent(desk::handle);
                } finally {
                  done.run();
                }
              });
    }
  }

  /** Whether this is the first end that it comes to. */
  private boolean end() {
    boolean first = !over;
    over = true;
    vertx.cancelTimer(timer);
    return first;
  }
}
