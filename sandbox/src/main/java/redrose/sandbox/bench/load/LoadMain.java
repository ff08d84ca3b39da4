package redrose.sandbox.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The load generator's process: an {@link Order} a line in, {@code outcome} and an {@link Outcome}
 * a line out.
 */
public final class LoadMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoadMain() {}

  public static void main(String[] args) throws IOException {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Hold held = null;
    for (var line = orders.readLine(); line != null; line = orders.readLine()) {
      var order = JSON.readValue(line, Order.class);
      var outcome =
          switch (order.task()) {
            case CHURN -> churn(order);
            case THINK -> think(order);
            case HOLD -> {
              held = new Hold(order);
              held.run();
              yield held.outcome();
            }
            case RELEASE -> {
              if (held != null) {
                held.close();
              }
              yield new Outcome(0, 0, 0, 0, 0);
            }
          };
      System.out.println("outcome " + JSON.writeValueAsString(outcome));
    }
  }

  private static Outcome churn(Order order) throws IOException {
    try (var churn = new Churn(order)) {
      churn.run();
      return churn.outcome();
    }
  }

  private static Outcome think(Order order) throws IOException {
    try (var think = new Think(order)) {
      think.run();
      return think.outcome();
    }
  }
}
