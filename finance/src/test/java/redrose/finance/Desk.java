package redrose.finance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import redrose.health.Settings;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** Somebody in finance at a terminal, under finance's own role, before a store of their own. */
final class Desk implements AutoCloseable {
  /** The directory that comes with Redrose. */
  static final Path DIRECTORY =
      Path.of(System.getProperty("redrose.root"), "directory/src/main/resources/directory.yaml");

  final TestDatabase database = TestDatabase.fresh();
  final Books books;

  private final Settings settings;

  Desk(Path folder) throws SQLException, IOException {
    books = new Books(database);
    var password =
        Files.writeString(folder.resolve("password"), TestDatabase.password(RoleMatrix.FINANCE));
    settings =
        Settings.of(
            Map.of(
                "REDROSE_DB_URL", database.url(),
                "REDROSE_DB_PASSWORD_FILE", password.toString(),
                "REDROSE_DIRECTORY", DIRECTORY.toString(),
                "REDROSE_SUSPENSE_CODE", "SUS-9999"));
  }

  static Desk with(Path example, Path folder) throws SQLException, IOException {
    var desk = new Desk(folder);
    BooksFile.read(example.resolve("books.txt"), desk.books);
    return desk;
  }

  /** What a command shows that is done. */
  String done(String... words) {
    var shown = run(words);
    if (shown.code() != 0) {
      throw new AssertionError(String.join(" ", words) + " was refused: " + shown.err());
    }
    return shown.out();
  }

  /** The sentence of a command that is refused. */
  String refused(String... words) {
    var shown = run(words);
    if (shown.code() != 1 || !shown.out().isEmpty()) {
      throw new AssertionError(String.join(" ", words) + " was done: " + shown.out());
    }
    return shown.err().strip();
  }

  Shown run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(settings, new PrintWriter(out), new PrintWriter(err), said(words));
    return new Shown(code, out.toString(), err.toString());
  }

  private static String[] said(String... words) {
    return Stream.concat(Stream.of("finance"), Stream.of(words)).toArray(String[]::new);
  }

  /** What is in a file, as text. */
  static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  @Override
  public void close() throws SQLException {
    books.close();
  }

  /** What a command showed, and how it ended. */
  record Shown(int code, String out, String err) {}
}
