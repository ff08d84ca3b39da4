package redrose.console.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an answer: from its thread to the socket's event loop. */
final class ReplyWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);

  private final Context loop;
  private final HttpServerResponse response;
  private final Duration limit;

  ReplyWriter(RoutingContext context, Duration limit) {
    this.loop = context.vertx().getOrCreateContext();
    this.response = context.response();
    this.limit = limit;
  }

  void write(Reply reply) {
    switch (reply.body()) {
      case Reply.Bytes(var content) ->
          loop.runOnContext(
              _ -> {
                if (begin(reply)) {
                  response.end(content);
                }
              });
      case Reply.Pieces(var writing) -> pieces(reply, writing);
      case Reply.Events(var subscribing) -> loop.runOnContext(_ -> events(reply, subscribing));
    }
  }

  /** Blocks the request's own thread, a virtual one, as long as the browser takes what it gets. */
  private void pieces(Reply reply, Reply.Writing writing) {
    try {
      await(
          () -> {
            if (begin(reply)) {
              response.setChunked(true);
            }
            return Future.succeededFuture();
          });
      writing.to(bytes -> await(() -> response.write(Buffer.buffer(bytes))));
      await(response::end);
    } catch (IOException | RuntimeException e) {
      LOG.info("A long answer was cut: {}", e.getMessage());
      loop.runOnContext(_ -> response.reset());
    }
  }

  private void events(Reply reply, Reply.Subscribing subscribing) {
    if (!begin(reply)) {
      return;
    }
    response.setChunked(true);
    response.write(": hello\n\n");
    var subscription = subscribing.to(new EventStream(loop, response));
    response.closeHandler(_ -> close(subscription));
    response.endHandler(_ -> close(subscription));
  }

  private boolean begin(Reply reply) {
    if (response.headWritten() || response.closed()) {
      return false;
    }
    response.setStatusCode(reply.status());
    SecurityHeaders.EVERYWHERE.forEach(response::putHeader);
    reply.headers().forEach(response::putHeader);
    response.putHeader("Set-Cookie", reply.cookies());
    return true;
  }

  private void await(Supplier<Future<Void>> step) throws IOException {
    var done = new CompletableFuture<Void>();
    loop.runOnContext(
        _ ->
            step.get()
                .onComplete(
                    result -> {
                      if (result.succeeded()) {
                        done.complete(null);
                      } else {
                        done.completeExceptionally(result.cause());
                      }
                    }));
    try {
      done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser takes no more: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the time is up", e);
    }
  }

  private static void close(AutoCloseable subscription) {
    try {
      subscription.close();
    } catch (Exception e) {
      LOG.warn("A listening browser was not let go", e);
    }
  }
}
