package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Examples that are worked out by hand, byte by byte: what each command shows ({@code session.txt})
 * and what the files hold ({@code ledger/}). Each folder's README does the sums in words. What came
 * out instead is left in {@code target/examples}.
 */
class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("redrose.root"), "finance/src/test/resources/examples");
  private static final Path FOUND =
      Path.of(System.getProperty("redrose.root"), "finance/target/examples");
  // when somebody did something is now
  private static final Pattern NOW =
      Pattern.compile("(by \\p{Lu}\\w+ \\p{Lu}\\w+ on) \\d+ \\w+ \\d{4} \\d\\d:\\d\\d");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"plain-day", "refunds-and-fees", "chargeback", "two-days-extra-and-missing"})
  void isAsWorkedOutByHand(String name) throws Exception {
    var example = EXAMPLES.resolve(name);
    var found = Files.createDirectories(FOUND.resolve(name));
    String session;
    try (var desk = Desk.with(example, folder)) {
      session = play(Files.readString(example.resolve("session.txt")), desk, folder);
    }
    Files.writeString(found.resolve("session.txt"), session);
    copy(folder.resolve("ledger"), Files.createDirectories(found.resolve("ledger")));

    assertThat(session).isEqualTo(Files.readString(example.resolve("session.txt")));
    assertThat(files(folder.resolve("ledger"), ".xlsx"))
        .isEqualTo(files(example.resolve("ledger"), ".xlsx"));
  }

  @Test
  void aDaysFilesAreTheSameHoweverOftenAndLateTheyAreWritten() throws Exception {
    try (var desk = Desk.with(EXAMPLES.resolve("two-days-extra-and-missing"), folder)) {
      desk.done("close", "2026-03-05", "--as=Ada");
      desk.done("close", "2026-03-06", "--with-missing", "--as=Ada");
      desk.done("export", "2026-03-06", "--to", folder.resolve("first").toString());
      desk.books.cleared("txn_33", "library", Instant.parse("2026-03-09T10:00:00Z"));
      BooksFile.write(
          "movement txn_late PAYMENT 3 5.00 fee 0.28 2026-03-06T12:30:05Z po_span", desk.books);
      desk.books.run("UPDATE balance_transaction SET imported_at = now(), payout_id = 'po_span'");
      desk.done("close", "2026-03-09", "--as=Ada");
      desk.done("export", "2026-03-06", "--to", folder.resolve("second").toString());
      desk.done("export", "2026-03-09", "--to", folder.resolve("second").toString());
    }

    var first = files(folder.resolve("first"), "none");
    assertThat(first).hasSize(4);
    assertThat(files(folder.resolve("second"), "none")).containsAllEntriesOf(first);
    assertThat(Files.readString(folder.resolve("second/ledger-2026-03-09-library.csv")))
        .contains("2026-03-09,library", "2026-03-06T12:30:05Z", "txn_late");
  }

  private static String play(String session, Desk desk, Path folder) throws SQLException {
    var said = new ArrayList<String>();
    for (var line : session.lines().toList()) {
      if (line.startsWith("> ")) {
        BooksFile.write(line.substring(2), desk.books);
        said.add(line);
      } else if (line.startsWith("$ ")) {
        said.add(line);
        said.addAll(shown(line, desk, folder));
      }
    }
    return String.join("\n", said) + "\n";
  }

  private static List<String> shown(String line, Desk desk, Path folder) {
    var words = Words.of(line.substring("$ ./redrose finance ".length()));
    words.replaceAll(word -> word.equals("ledger") ? folder.resolve(word).toString() : word);
    var shown = desk.run(words.toArray(String[]::new));
    var text = (shown.out() + shown.err()).replace(folder + "/", "");
    return NOW.matcher(text).replaceAll("$1 (now)").lines().toList();
  }

  /** What files hold, by name; of a binary one its being there, as the manifest has its SHA-256. */
  private static Map<String, String> files(Path folder, String binary) throws IOException {
    var found = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (!name.endsWith(binary)) {
          found.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return found;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }
}
