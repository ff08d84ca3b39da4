package redrose.sandbox.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import redrose.console.TestConsole;
import redrose.finance.Books;
import redrose.finance.BooksFile;
import redrose.requests.postgres.OwnerRole;
import redrose.sandbox.seed.Seeder;

/**
 * A console over a past of six hundred calls and two days of a provider's books, and a Chromium
 * before it. One is enough for every class of pages' tests: it costs seconds to start.
 *
 * @param chromium to be used by one thread at a time, as Playwright asks
 */
record FrontOffice(TestConsole console, Chromium chromium) implements AutoCloseable {
  private static final int CALLS = 600;
  private static final int DAYS = 5;

  static FrontOffice open() {
    var console = TestConsole.start();
    try (var owner = console.store.connect(OwnerRole.NAME);
        var books = new Books(console.store)) {
      new Seeder(CALLS, DAYS, DAYS, 1).write(owner, Instant.now(), _ -> {});
      BooksFile.read(
          Path.of(
              System.getProperty("redrose.root"),
              "finance/src/test/resources/examples/two-days-extra-and-missing/books.txt"),
          books);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FrontOffice(console, Chromium.before(console));
  }

  @Override
  public void close() {
    chromium.close();
    console.close();
  }
}
