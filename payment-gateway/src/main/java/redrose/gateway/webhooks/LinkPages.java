package redrose.gateway.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.webhooks.PayLinks.Page;
import redrose.requests.StoreFailure;

/**
 * {@code /l/TOKEN} leads to the provider's page, {@code /l/TOKEN/done} is where that leads back to:
 * it says what is known, and nothing more than that. Neither has a script, a cookie or a form.
 */
final class LinkPages {
  private static final Logger LOG = LoggerFactory.getLogger(LinkPages.class);
  private static final Pattern PATH = Pattern.compile("/l/([A-Za-z0-9_-]{20,64})(/done)?");
  private static final int ROOM = 32;

  private final Vertx vertx;
  private final PayLinks links;
  private final Semaphore room = new Semaphore(ROOM);

  LinkPages(Vertx vertx, PayLinks links) {
    this.vertx = vertx;
    this.links = links;
  }

  /** Serves a request that is for it; says whether it was. */
  boolean serve(HttpServerRequest request) {
    var path = PATH.matcher(Optional.ofNullable(request.path()).orElse(""));
    if (!path.matches()) {
      return false;
    }
    if (!HttpMethod.GET.equals(request.method())) {
      WebhookServer.answer(request, 405);
    } else if (!room.tryAcquire()) {
      say(
          request.response(),
          503,
          "Many people are paying just now. Please try again in a minute.");
    } else {
      boolean isBack = path.group(2) != null;
      var token = path.group(1);
      var loop = vertx.getOrCreateContext();
      Thread.ofVirtual()
          .name("link")
          .start(
              () -> {
                try {
                  var page = find(token);
                  loop.runOnContext(_ -> show(request.response(), page, isBack));
                } finally {
                  room.release();
                }
              });
    }
    return true;
  }

  private Page find(String token) {
    try {
      return links.find(token);
    } catch (StoreFailure e) {
      LOG.warn("A link could not be looked up: {}", e.getMessage());
      return new Page.Checking();
    } catch (RuntimeException e) {
      LOG.error("A link could not be looked up", e);
      return new Page.Checking();
    }
  }

  private static void show(HttpServerResponse response, Page page, boolean isBack) {
    if (response.ended() || response.closed()) {
      return;
    }
    switch (page) {
      case Page.Open(var address) when !isBack ->
          response
              .setStatusCode(303)
              .putHeader("Location", address.toString())
              .putHeader("Cache-Control", "no-store")
              .putHeader("Referrer-Policy", "no-referrer")
              .end();
      case Page.Open _ ->
          say(response, 200, "This has not been paid yet. You can use the link again.");
      case Page.Paid(var receipt, var pence) ->
          say(
              response,
              200,
              String.format(
                  Locale.ROOT,
                  "Thank you. You have paid £%,d.%02d. Your receipt number is %s.",
                  pence / 100,
                  pence % 100,
                  receipt));
      case Page.Over _ ->
          say(response, 410, "This link can't be used any more. Nothing was paid by it.");
      case Page.Checking _ ->
          say(response, 200, "We are checking this payment. Please don't pay again.");
      case Page.NotThere _ -> say(response, 404, "There is no such link.");
    }
  }

  /** The sentences are ours and hold no markup. */
  private static void say(HttpServerResponse response, int status, String sentence) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>Payment to the council</title><main><p>"
                + sentence
                + "</p></main></html>\n");
  }
}
