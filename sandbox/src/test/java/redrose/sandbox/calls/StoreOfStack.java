package redrose.sandbox.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redrose.sandbox.demo.Stack;

/** The request store of a running line, as its owner. */
record StoreOfStack(Stack stack) {
  private static final long PAUSE_NS = 200_000_000;

  /** How many rows there are: {@code call_back WHERE state = 'WAITING'}. */
  long count(String from) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until there is a row, for no longer than a limit. */
  void awaitOne(String from, long limitS) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitS);
    while (count(from) == 0) {
      if (System.nanoTime() > deadline) throw new AssertionError("none in time: " + from);
      LockSupport.parkNanos(PAUSE_NS);
    }
  }

  /** Changes rows, of which there must be some. */
  void change(String update) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      if (statement.executeUpdate(update) == 0) throw new AssertionError("no row: " + update);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Connection connect() throws SQLException {
    var environment = stack.environment();
    try {
      return DriverManager.getConnection(
          environment.databaseUrl(),
          environment.databaseUser(),
          Files.readString(environment.databasePasswordFile()).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
