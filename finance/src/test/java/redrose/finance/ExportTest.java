package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.requests.finance.Entry;
import redrose.requests.postgres.RoleMatrix;

class ExportTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
  private static final int MANY = 200_000;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws SQLException, IOException {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() throws SQLException {
    desk.close();
  }

  @Test
  void noTextIsTakenForAFormulaAndNegativeAmountsStayNumbers() throws SQLException, IOException {
    var references = List.of("=1+1", "+44", "-5", "@sum", "\tx", "\rx", "plain, \"quoted\"");
    for (int n = 1; n <= references.size(); n++) {
      paid(n, references.get(n - 1), 500);
    }
    desk.books.refund(20, 1, 200, "REFUNDED", MORNING);
    desk.books.movement("txn_20", Entry.REFUND, 20, BooksFile.sums(-200, 0), MORNING, null);
    export();

    assertThat(csv())
        .contains(",'=1+1,", ",'+44,", ",'-5,", ",'@sum,", ",'\tx,", ",\"'\rx\",")
        .contains(",\"plain, \"\"quoted\"\"\",")
        .contains(",txn_20,-2.00,0.00,-2.00\r\n")
        .doesNotContain("'-2.00");
  }

  @Test
  void theWorkbookHasNumbersAsNumbersAndTextsAsTexts() throws SQLException, IOException {
    paid(1, "007", 500);
    desk.books.refund(20, 1, 200, "REFUNDED", MORNING);
    desk.books.movement("txn_20", Entry.REFUND, 20, BooksFile.sums(-200, 0), MORNING, null);
    export();

    try (var workbook = new ZipFile(folder.resolve("ledger-2026-03-02.xlsx").toFile())) {
      var sheet =
          new String(
              workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(sheet)
          .contains("t=\"inlineStr\"><is><t>007</t></is></c>")
          .containsPattern("<c r=\"M[23]\" s=\"1\" t=\"n\"><v>-2.00</v></c>")
          .containsPattern("<c r=\"M[23]\" s=\"1\" t=\"n\"><v>5.00</v></c>");
    }
  }

  @Test
  void aFundThatTheDayDidNotHaveIsNotTakenForOneWithoutMoney() throws Exception {
    paid(1, "1", 500);
    export();

    assertThat(desk.refused("export", "2026-03-02", "--fund=libary", "--to=" + folder))
        .contains("without a fund libary");
    assertThat(folder.resolve("ledger-2026-03-02-libary.json")).doesNotExist();
  }

  @Test
  void whereNothingCanBeWrittenThePlaceIsNamedAndNoClass() throws Exception {
    paid(1, "1", 500);
    export();
    var file = Files.createFile(folder.resolve("taken"));

    assertThat(desk.refused("export", "2026-03-02", "--to=" + file))
        .contains("can't be written", file.toString())
        .doesNotContain("Exception");
  }

  @Test
  void theManifestSaysWhatTheFilesHold() throws Exception {
    paid(1, "1", 500);
    paid(2, "2", 700);
    export();
    var digest = MessageDigest.getInstance("SHA-256");
    var sha256 =
        HexFormat.of()
            .formatHex(
                digest.digest(Files.readAllBytes(folder.resolve("ledger-2026-03-02-library.csv"))));

    assertThat(Desk.text(folder.resolve("ledger-2026-03-02.json")))
        .contains("\"rows\" : 2", "\"gross\" : \"12.00\"", "\"net\" : \"11.44\"")
        .contains("\"sha256\" : \"" + sha256 + "\"");
  }

  @Test
  void nothingHalfWrittenIsLeft() throws SQLException, IOException {
    paid(1, "1", 500);
    desk.done("close", "2026-03-02", "--as=Ada");
    var file = Files.writeString(folder.resolve("a-file"), "");
    var taken = Files.createDirectories(folder.resolve("taken"));
    // the workbook's place is a folder that is not empty
    Files.createDirectories(taken.resolve("ledger-2026-03-02.xlsx/in-it"));

    assertThat(desk.refused("export", "2026-03-02", "--to", file.toString()))
        .startsWith("It can't be written:");
    assertThat(desk.refused("export", "2026-03-02", "--to", taken.toString()))
        .startsWith("It can't be written:");
    try (var left = Files.list(taken)) {
      assertThat(left).noneMatch(path -> path.toString().matches(".*[.](part|working|json)$"));
    }
  }

  @Test
  void oneFundCanBeWrittenByItself() throws SQLException, IOException {
    paid(1, "1", 500);
    desk.books.paid(2, "parking", "2", 700, MORNING);
    desk.books.movement("txn_2", Entry.PAYMENT, 2, BooksFile.sums(700, 0), MORNING, null);
    desk.done("close", "2026-03-02", "--as=Ada");
    desk.done("export", "2026-03-02", "--fund=parking", "--to", folder.toString());

    assertThat(folder.resolve("ledger-2026-03-02-parking.csv")).exists();
    assertThat(folder.resolve("ledger-2026-03-02-parking.xlsx")).exists();
    assertThat(folder.resolve("ledger-2026-03-02-library.csv")).doesNotExist();
    assertThat(desk.refused("export", "2026-03-02", "--fund=../x")).contains("lower case");
  }

  @Test
  void aDayThatIsLargerThanMemoryIsWritten() throws Exception {
    manyLines();
    var export =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Xmx40m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback-commands.xml",
            "-cp",
            System.getProperty("java.class.path"),
            "redrose.finance.Main",
            "finance",
            "export",
            LocalDate.parse("2026-03-02").toString(),
            "--to",
            folder.toString());
    export.environment().put("REDROSE_DB_URL", desk.database.url());
    export.environment().put("REDROSE_DB_USER", RoleMatrix.FINANCE);
    export.environment().put("REDROSE_DB_PASSWORD_FILE", folder.resolve("password").toString());
    var output = folder.resolve("output").toFile();
    var process = export.redirectErrorStream(true).redirectOutput(output).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();

    assertThat(ended).as("it ends").isTrue();
    assertThat(process.exitValue()).as(Desk.text(output.toPath())).isZero();
    assertThat(Desk.text(folder.resolve("ledger-2026-03-02.json")))
        .contains("\"rows\" : " + MANY, "\"net\" : \"944000.00\"");
  }

  private void paid(int number, String reference, long pence) throws SQLException {
    desk.books.paid(number, "library", reference, pence, MORNING);
    desk.books.movement(
        "txn_" + number, Entry.PAYMENT, number, BooksFile.sums(pence, 28), MORNING, null);
  }

  private void export() {
    desk.done("close", "2026-03-02", "--as=Ada");
    desk.done("export", "2026-03-02", "--to", folder.toString());
  }

  private String csv() throws IOException {
    return Desk.text(folder.resolve("ledger-2026-03-02-library.csv"));
  }

  /** Straight into the ledger: what posting them would take is not what is tried here. */
  private void manyLines() throws SQLException {
    try (var superuser = desk.database.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute("INSERT INTO ledger_day VALUES ('2026-03-02', 'Ada')");
      statement.execute(
          "INSERT INTO ledger_fund VALUES"
              + " ('2026-03-02', 'library', 'Library charges', 'LIB-6600', 'OUTSIDE_SCOPE')");
      statement.execute(
          "INSERT INTO ledger_line SELECT '2026-03-02', n, 'library', 'PAYMENT',"
              + " timestamptz '2026-03-02 06:00+00' + n * interval '100 ms', 'txn_' || n,"
              + " NULL, NULL, 500, 28, 472 FROM generate_series(1, "
              + MANY
              + ") AS n");
    }
  }
}
