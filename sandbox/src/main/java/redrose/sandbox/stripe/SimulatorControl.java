package redrose.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A simulator's controls, over HTTP: faults, the ledger, a clean sheet. Calls block until the
 * simulator has answered; an {@link UncheckedIOException} means that it is not there.
 */
public final class SimulatorControl {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final URI base;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  /** The controls of the simulator at {@code url}, such as {@code http://127.0.0.1:12111}. */
  public SimulatorControl(URI url) {
    this.base = url;
  }

  /** Asks for {@code fault}, after those asked for before. */
  public void add(Fault fault) {
    call("POST", "faults", BodyPublishers.ofString(Json.text(fault)));
  }

  /** Takes back all faults that have not struck yet. */
  public void clearFaults() {
    call("DELETE", "faults", BodyPublishers.noBody());
  }

  /** Takes back the faults asked for intents of an amount, in pence, that have not struck yet. */
  public void clearFaults(long amount) {
    call("DELETE", "faults?amount=" + amount, BodyPublishers.noBody());
  }

  /** Lets every held request go on. */
  public void release() {
    call("POST", "release", BodyPublishers.noBody());
  }

  /**
   * Lets held requests go on that are about an intent of an amount, in pence; returns how many
   * there were.
   */
  public int release(long amount) {
    return call("POST", "release?amount=" + amount, BodyPublishers.noBody())
        .path("released")
        .asInt();
  }

  /** Waits until a request about an intent of an amount is held; fails after a minute. */
  public void awaitHeldOf(long amount) {
    call("GET", "held?amount=" + amount, BodyPublishers.noBody());
  }

  /** How many requests about an intent of an amount are held now. */
  public int heldOf(long amount) {
    return call("GET", "held/now?amount=" + amount, BodyPublishers.noBody()).path("held").asInt();
  }

  /** Waits until {@code atLeast} requests are held; fails after a minute. */
  public void awaitHeld(int atLeast) {
    call("GET", "held?at_least=" + atLeast, BodyPublishers.noBody());
  }

  /** Lets every intent that is {@code processing}, and every refund, come to its end. */
  public void settle() {
    call("POST", "settle", BodyPublishers.noBody());
  }

  /**
   * Somebody pays on the page of a Checkout Session; whether it is paid then.
   *
   * @throws IllegalArgumentException where nobody can any more
   */
  public boolean payOnPage(String session, boolean isDeclined) {
    var path = "checkout/pay?session=" + session + "&declined=" + isDeclined;
    return call("POST", path, BodyPublishers.noBody()).path("paid").asBoolean();
  }

  /** The time of every open Checkout Session is over. */
  public void endPages() {
    call("POST", "checkout/end", BodyPublishers.noBody());
  }

  /**
   * Pays out all pounds that have not been paid out; the payout's JSON, empty if there was nothing
   * to send.
   */
  public JsonNode payOut() {
    return call("POST", "payout", BodyPublishers.noBody());
  }

  /**
   * Has a captured payment's holder dispute it; the dispute's JSON.
   *
   * @param payment the provider's name of it, or ours
   */
  public JsonNode openDispute(String payment) {
    return call("POST", "disputes/open?payment=" + payment, BodyPublishers.noBody());
  }

  /** Decides the open dispute of a payment; its JSON. */
  public JsonNode decideDispute(String payment, boolean won) {
    var verb = won ? "win" : "lose";
    return call("POST", "disputes/" + verb + "?payment=" + payment, BodyPublishers.noBody());
  }

  /** Dates what happens from now on so many days back, 0 to 999. */
  public void standBehind(int days) {
    call("POST", "clock?days_behind=" + days, BodyPublishers.noBody());
  }

  /** Drops the webhooks of what happens from now on. */
  public void pauseWebhooks() {
    call("POST", "webhooks/pause", BodyPublishers.noBody());
  }

  /** Sends the webhooks of what happens from now on. */
  public void resumeWebhooks() {
    call("POST", "webhooks/resume", BodyPublishers.noBody());
  }

  /** Sends an event's webhook now, be it late, out of order or again. */
  public void sendWebhook(String eventId) {
    call("POST", "webhooks/send?event=" + eventId, BodyPublishers.noBody());
  }

  /**
   * All intents with their amounts, metadata, status and request counts, the refunds, the totals,
   * the ids of all events, and how often each kind of fault has struck. Amounts are in pence.
   */
  public JsonNode ledger() {
    return call("GET", "ledger", BodyPublishers.noBody());
  }

  /** Forgets everything: money, keys and faults. */
  public void reset() {
    call("POST", "reset", BodyPublishers.noBody());
  }

  private JsonNode call(String method, String path, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(Control.ROOT + path))
            .timeout(LIMIT)
            .method(method, body)
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      JsonNode json = Json.read(answer.body(), JsonNode.class);
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException(json.path("error").asText());
      }
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException("The Stripe simulator does not answer at " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking the Stripe simulator", e);
    }
  }
}
