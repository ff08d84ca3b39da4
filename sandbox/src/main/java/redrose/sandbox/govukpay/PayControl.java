package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.Faults;

/**
 * {@code /_sandbox/…}, by the same names as the Stripe simulator's, so that {@link
 * redrose.sandbox.stripe.SimulatorControl} is the client of both. No key is asked for: the port is
 * on loopback and the money is not real.
 */
final class PayControl {
  static final String ROOT = "/_sandbox/";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vertx vertx;
  private final PayOptions options;
  private Faults faults = new Faults();
  private PayAccount account;
  private PayDesk desk;

  PayControl(Vertx vertx, PayOptions options) {
    this.vertx = vertx;
    this.options = options;
    reset();
  }

  private void clear() {
    account.memory.clear();
    reset();
  }

  private void reset() {
    faults.release(null);
    faults = new Faults();
    account = new PayAccount(options);
    desk = new PayDesk(vertx, account, faults);
  }

  PayDesk desk() {
    return desk;
  }

  void serve(HttpServerRequest request, Buffer body) {
    var what = request.method().name() + " " + request.path().substring(ROOT.length());
    switch (what) {
      case "GET ledger" -> send(request, 200, PayLedger.json(account));
      case "GET faults" -> send(request, 200, JSON.valueToTree(faults.waiting()));
      case "POST faults" -> add(request, body);
      case "DELETE faults" -> done(request, () -> faults.clear(null));
      case "POST release" -> done(request, () -> faults.release(null));
      case "GET held" ->
          faults.whenHeld(atLeast(request), null, () -> send(request, 200, PayJson.object()));
      case "POST settle" -> done(request, desk::settle);
      case "POST reset" -> done(request, this::clear);
      default -> send(request, 404, PayJson.object().put("error", "No such control: " + what));
    }
  }

  private static int atLeast(HttpServerRequest request) {
    var text = request.getParam("at_least", "1");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
  }

  private void add(HttpServerRequest request, Buffer body) {
    try {
      faults.add(JSON.readValue(body.getBytes(), Fault.class));
      send(request, 200, PayJson.object());
    } catch (IOException e) {
      send(request, 400, PayJson.object().put("error", "Not a fault: " + e.getMessage()));
    }
  }

  private static void done(HttpServerRequest request, Runnable work) {
    work.run();
    send(request, 200, PayJson.object());
  }

  private static void send(HttpServerRequest request, int status, JsonNode json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(json.toString()));
  }
}
