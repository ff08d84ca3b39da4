package redrose.sandbox.seed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables without their indexes, keys and triggers, so that rows by the million go in at the pace of
 * the disk; each is made or checked once at the end. All within the caller's transaction: where it
 * is broken off, nothing has happened.
 */
final class BareTables {
  private static final String KEYS =
      """
      SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
          pg_get_constraintdef(oid))
      FROM pg_constraint
      WHERE contype IN ('f', 'p', 'u')
        AND (conrelid = ANY (?::text[]::regclass[]) OR confrelid = ANY (?::text[]::regclass[]))
      ORDER BY contype = 'f' DESC, oid
      """;
  private static final String INDEXES =
      """
      SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      FROM pg_index
      WHERE indrelid = ANY (?::text[]::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      ORDER BY indexrelid
      """;

  private final List<String> tables;
  private final List<String> dropped = new ArrayList<>();

  private BareTables(List<String> tables) {
    this.tables = tables;
  }

  /** Takes off all that slows the writing down, but for the rules of single rows. */
  static BareTables strip(Connection owner, List<String> tables) throws SQLException {
    var bare = new BareTables(tables);
    bare.triggers(owner, "DISABLE");
    var names = owner.createArrayOf("text", tables.toArray());
    bare.drop(owner, INDEXES, names);
    bare.drop(owner, KEYS, names, names);
    return bare;
  }

  /** Puts it on again; keys first, then what refers to them. */
  void dress(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
      for (var make : dropped.reversed()) {
        statement.execute(make);
      }
    }
    triggers(owner, "ENABLE");
  }

  private void triggers(Connection owner, String verb) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (var table : tables) {
        statement.execute("ALTER TABLE %s %s TRIGGER USER".formatted(table, verb));
      }
    }
  }

  private void drop(Connection owner, String sql, Array... names) throws SQLException {
    try (var query = owner.prepareStatement(sql);
        var statement = owner.createStatement()) {
      for (var n = 0; n < names.length; n++) {
        query.setArray(n + 1, names[n]);
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          statement.execute(rows.getString(1));
          dropped.add(rows.getString(2));
        }
      }
    }
  }
}
