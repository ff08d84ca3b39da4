package redrose.sandbox.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.commons.io.file.PathUtils;
import redrose.sandbox.crash.line.DatabaseServer;

/**
 * A server's files as they were at a moment, taken while it ran (postgresql.org/docs, "Making a
 * Base Backup Using the Low Level API").
 *
 * @param server whose they are
 * @param data where it has them
 * @param copy where the backup is
 */
record BaseBackup(DatabaseServer server, Path data, Path copy) {
  static BaseBackup take(DatabaseServer server, Path data, Path copy)
      throws IOException, InterruptedException, SQLException {
    try (var superuser = DriverManager.getConnection(server.superuserUrl());
        var statement = superuser.createStatement()) {
      statement.execute("SELECT pg_backup_start('before', true)");
      copy(data, copy);
      try (var stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
        stopped.next();
        Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
      }
    }
    // the log up to the backup's end belongs to it
    PathUtils.deleteDirectory(copy.resolve("pg_wal"));
    copy(data.resolve("pg_wal"), copy.resolve("pg_wal"));
    Files.delete(copy.resolve("postmaster.pid"));
    return new BaseBackup(server, data, copy);
  }

  /** Whatever has happened since is gone. */
  void restore() throws IOException, InterruptedException {
    server.kill();
    PathUtils.deleteDirectory(data);
    copy(copy, data);
    server.restart();
  }

  /** With the rights that PostgreSQL wants; that a file goes away meanwhile is no harm. */
  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start().waitFor();
  }
}
