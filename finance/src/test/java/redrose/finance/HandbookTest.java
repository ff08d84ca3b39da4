package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.health.Settings;

/** The handbook tells finance to type what there is, and shows what they will see. */
class HandbookTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));
  private static final Pattern COMMAND = Pattern.compile("\\./redrose (finance[^`\n]*)");
  private static final Pattern SCREEN = Pattern.compile("```\n(\\$ .*?)\n```", Pattern.DOTALL);

  private static String page;
  private static String sessions;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(ROOT.resolve("docs/reconciliation.md"));
    try (var files = Files.walk(ROOT.resolve("finance/src/test/resources/examples"))) {
      sessions =
          files
              .filter(file -> file.endsWith("session.txt"))
              .map(HandbookTest::text)
              .collect(Collectors.joining());
    }
  }

  @Test
  void everyCommandCanBeTyped() {
    var said = new TreeSet<String>();
    var found = COMMAND.matcher(page);
    while (found.find()) {
      var words = Words.of(found.group(1));
      said.add(words.get(words.size() > 1 ? 1 : 0));
      assertThatCode(
              () -> Main.commandLine(Settings.of(Map.of())).parseArgs(words.toArray(String[]::new)))
          .as(found.group())
          .doesNotThrowAnyException();
    }

    assertThat(said)
        .contains("payouts", "payout", "prepare", "sign-off", "suspense", "assign", "resolve")
        .contains("confirm", "day", "three-way", "close", "export", "missing");
  }

  @Test
  void everyScreenIsOneThatAnExampleShows() {
    var found = SCREEN.matcher(page);
    int screens = 0;
    while (found.find()) {
      assertThat(sessions).contains(found.group(1) + "\n");
      screens++;
    }

    assertThat(screens).isGreaterThan(8);
  }

  @Test
  void everyWordThatTheDatabaseGivesForAMovementIsExplained() throws IOException {
    var migration =
        Files.readString(
            ROOT.resolve(
                "request-store/src/main/resources/db/migration/V6__finance_closes_its_books.sql"));
    var faults = Pattern.compile("(?:THEN|ELSE) '([A-Z_]+)'").matcher(migration);
    while (faults.find()) {
      assertThat(page).contains("`" + faults.group(1) + "`");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
