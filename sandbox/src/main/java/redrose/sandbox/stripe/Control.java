package redrose.sandbox.stripe;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code /_sandbox/…}, the simulator's own controls; {@link SimulatorControl} says what each is
 * for. No key is asked for: the port is on loopback and the money is not real.
 */
final class Control {
  static final String ROOT = "/_sandbox/";

  private static final Map<String, Object> DONE = Map.of();

  private final World world;

  Control(World world) {
    this.world = world;
  }

  void serve(HttpServerRequest request, Buffer body) {
    String what = request.method().name() + " " + request.path().substring(ROOT.length());
    switch (what) {
      case "GET ledger" -> send(request, 200, Ledger.json(world.account()));
      case "GET faults" -> send(request, 200, Map.of("faults", world.faults().waiting()));
      case "POST faults" -> add(request, body);
      case "DELETE faults" -> done(request, () -> world.faults().clear(amount(request)));
      case "POST release" ->
          send(request, 200, Map.of("released", world.faults().release(amount(request))));
      case "GET held" ->
          world
              .faults()
              .whenHeld(atLeast(request), amount(request), () -> send(request, 200, DONE));
      case "GET held/now" ->
          send(request, 200, Map.of("held", world.faults().heldNow(amount(request))));
      case "POST settle" -> done(request, world::settle);
      case "POST reset" -> done(request, world::clear);
      case "POST clock" -> moveClock(request);
      case "POST disputes/open" -> dispute(request, this::open);
      case "POST disputes/win" -> dispute(request, charge -> close(charge, true));
      case "POST disputes/lose" -> dispute(request, charge -> close(charge, false));
      case "POST checkout/pay" -> payOnPage(request);
      case "POST checkout/end" -> done(request, new Checkout(world.account())::endAll);
      case "POST payout" -> payOut(request);
      case "POST webhooks/pause" -> done(request, world.webhooks()::pause);
      case "POST webhooks/resume" -> done(request, world.webhooks()::resume);
      case "POST webhooks/send" -> sendEvent(request);
      default -> send(request, 404, Map.of("error", "No such control: " + what));
    }
  }

  private void done(HttpServerRequest request, Runnable work) {
    work.run();
    world.account().memory.write();
    send(request, 200, DONE);
  }

  private void moveClock(HttpServerRequest request) {
    String days = request.getParam("days_behind", "");
    if (days.matches("\\d{1,3}")) {
      done(request, () -> world.standBehind(Duration.ofDays(Integer.parseInt(days))));
    } else {
      send(request, 400, Map.of("error", "days_behind is 0 to 999: " + days));
    }
  }

  private void dispute(HttpServerRequest request, Function<Charge, Dispute> work) {
    String payment = request.getParam("payment", "");
    try {
      Charge charge = world.charge(payment).orElseThrow(() -> unknown("captured payment", payment));
      Dispute dispute = work.apply(charge);
      world.account().memory.write();
      send(request, 200, dispute.json());
    } catch (StripeError error) {
      send(request, 400, Map.of("error", error.getMessage()));
    }
  }

  private Dispute open(Charge charge) {
    return new Disputes(world.account()).open(charge);
  }

  private Dispute close(Charge charge, boolean won) {
    Dispute dispute =
        world.dispute(charge).orElseThrow(() -> unknown("open dispute of", charge.intent.id));
    new Disputes(world.account()).close(dispute, won);
    return dispute;
  }

  private static StripeError unknown(String what, String name) {
    return StripeError.invalidRequest("There is no %s %s.".formatted(what, name));
  }

  private static int atLeast(HttpServerRequest request) {
    String text = request.getParam("at_least", "1");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
  }

  /** In pence; null where none is named. */
  private static Long amount(HttpServerRequest request) {
    String text = request.getParam("amount", "");
    return text.matches("\\d{1,8}") ? Long.valueOf(text) : null;
  }

  private void add(HttpServerRequest request, Buffer body) {
    try {
      world.faults().add(Json.read(body.getBytes(), Fault.class));
      send(request, 200, DONE);
    } catch (IOException e) {
      send(request, 400, Map.of("error", "Not a fault: " + e.getMessage()));
    }
  }

  private void payOnPage(HttpServerRequest request) {
    String id = request.getParam("session", "");
    CheckoutSession session = world.account().sessions.get(id);
    if (session == null) {
      send(request, 400, Map.of("error", "No such page: " + id));
      return;
    }
    try {
      boolean isDeclined = request.getParam("declined", "false").equals("true");
      boolean isPaid = new Checkout(world.account()).pay(session, isDeclined);
      world.account().memory.write();
      send(request, 200, Map.of("paid", isPaid));
    } catch (StripeError error) {
      send(request, 400, Map.of("error", error.getMessage()));
    }
  }

  private void payOut(HttpServerRequest request) {
    Optional<Payout> payout = PayoutEndpoints.payOut(world.account(), Money.GBP);
    world.account().memory.write();
    send(request, 200, payout.map(Payout::json).orElse(DONE));
  }

  private void sendEvent(HttpServerRequest request) {
    String id = request.getParam("event", "");
    Event event = world.account().events.get(id);
    if (event == null) {
      send(request, 400, Map.of("error", "No such event: " + id));
    } else {
      done(request, () -> world.webhooks().send(event));
    }
  }

  private static void send(HttpServerRequest request, int status, Map<String, Object> json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(Json.text(json)));
  }
}
