package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** How the parts are started otherwise than usual, to try something; by itself, as usual. */
public interface Trial {
  /** Nothing is otherwise. */
  Trial USUAL = new Trial() {};

  /** What is added to the JVM's options of {@code ivr-core} or {@code payment-gateway}. */
  default List<String> javaOptions(String process) {
    return List.of();
  }

  /** Folders with classes that go before those of the build. */
  default List<Path> classesBefore(String process) {
    return List.of();
  }

  /** What is added to a process's environment. */
  default Map<String, String> environment(String process) {
    return Map.of();
  }

  /** What is added to a process's arguments. */
  default List<String> arguments(String process) {
    return List.of();
  }

  /** The request store's tables are there; the connection is their owner's. */
  default void migrated(Connection owner) throws SQLException {}

  /** Asterisk's configuration has been written; Asterisk reads it next. */
  default void configured(Path configuration) throws IOException {}
}
