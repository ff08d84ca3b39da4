package redrose.sandbox.stripe;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Map;

/**
 * {@code /_sandbox/…}, the simulator's own controls: {@code GET ledger}, {@code POST reset}, {@code
 * GET|POST|DELETE faults}, {@code POST release}, {@code GET held?at_least=N} (answers once N
 * requests are held). No key is asked for: the port is on loopback and the money is not real.
 */
final class Control {
  static final String ROOT = "/_sandbox/";

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
      case "DELETE faults" -> {
        world.faults().clear();
        send(request, 200, Map.of());
      }
      case "POST release" -> {
        world.faults().release();
        send(request, 200, Map.of());
      }
      case "GET held" -> {
        int atLeast = Integer.parseInt(request.getParam("at_least", "1"));
        world.faults().whenHeld(atLeast, () -> send(request, 200, Map.of()));
      }
      case "POST reset" -> {
        world.reset();
        send(request, 200, Map.of());
      }
      default -> send(request, 404, Map.of("error", "No such control: " + what));
    }
  }

  private void add(HttpServerRequest request, Buffer body) {
    try {
      world.faults().add(Json.read(body.getBytes(), Fault.class));
      send(request, 200, Map.of());
    } catch (IOException e) {
      send(request, 400, Map.of("error", "Not a fault: " + e.getMessage()));
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
