package redrose.sandbox.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import redrose.sandbox.bench.load.LoadMain;
import redrose.sandbox.bench.load.Order;
import redrose.sandbox.bench.load.Outcome;

/** The load generator in a process of its own, so that its work is not the server's. */
final class LoadProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ChildJvm jvm = new ChildJvm(LoadMain.class);

  Outcome run(Order order) {
    try {
      return JSON.readValue(jvm.ask(JSON.writeValueAsString(order), "outcome "), Outcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The load generator said what is no outcome", e);
    }
  }

  @Override
  public void close() {
    jvm.close();
  }
}
