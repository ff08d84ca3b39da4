package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.phone.RunEnvironment;

/** How the payments of a round ended. */
final class Payments {
  private static final Set<String> ENDED = Set.of("PAID", "CANCELLED", "EXPIRED");
  private static final int LIMIT_S = 300;
  private static final long POLL_MS = 250;

  private Payments() {}

  /**
   * Waits until each has ended, by the reconciler where nobody else is left to end it.
   *
   * @return how many there are in each state
   */
  static Map<String, Integer> awaitEnd(RunEnvironment environment)
      throws IOException, SQLException, InterruptedException {
    var limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
    var states = count(environment);
    while (!ENDED.containsAll(states.keySet())) {
      if (System.nanoTime() > limit) throw new IOException("Payments do not end: " + states);
      Thread.sleep(POLL_MS);
      states = count(environment);
    }
    return states;
  }

  private static Map<String, Integer> count(RunEnvironment environment)
      throws IOException, SQLException {
    var password = Files.readString(environment.databasePasswordFile()).strip();
    var states = new TreeMap<String, Integer>();
    try (var store =
            DriverManager.getConnection(
                environment.databaseUrl(), environment.databaseUser(), password);
        var query = store.prepareStatement("SELECT state, count(*) FROM payment GROUP BY state");
        var rows = query.executeQuery()) {
      while (rows.next()) states.put(rows.getString(1), rows.getInt(2));
    }
    return states;
  }
}
