package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import redrose.sandbox.phone.RunEnvironment;

/** Every row of every table of the request store as JSON, a file a table. */
final class TableDump {
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND"
          + " table_type = 'BASE TABLE'";

  private TableDump() {}

  static void write(RunEnvironment environment, Path folder) throws IOException, SQLException {
    var password = Files.readString(environment.databasePasswordFile()).strip();
    try (var store =
        DriverManager.getConnection(
            environment.databaseUrl(), environment.databaseUser(), password)) {
      for (var table : texts(store, TABLES)) {
        // row by row as they were written: what was noted key by key stands in that order
        var rows =
            texts(store, "SELECT row_to_json(t)::text FROM \"" + table + "\" t ORDER BY ctid");
        Files.write(folder.resolve(table), rows);
      }
    }
  }

  private static List<String> texts(Connection store, String sql) throws SQLException {
    try (var query = store.prepareStatement(sql);
        var rows = query.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) texts.add(rows.getString(1));
      return texts;
    }
  }
}
