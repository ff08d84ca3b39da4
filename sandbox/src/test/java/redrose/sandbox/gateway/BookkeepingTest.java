package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import redrose.finance.Main;
import redrose.gateway.ReconcileNow;
import redrose.health.Settings;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.sandbox.bank.BankCommand;
import redrose.sandbox.phone.RunEnvironment;

/**
 * A few days' bookkeeping from calls to ledger files, by nothing but the commands that finance has:
 * payments, refunds that succeed, stay pending or fail, chargebacks won and lost, a payout.
 */
@Timeout(600)
class BookkeepingTest {
  private static final String LIKE_ALL_OTHERS = "40000000" + "0000";
  private static final String REFUND_PENDING = LIKE_ALL_OTHERS + "7726#1239#123#";
  private static final String REFUND_FAILS = LIKE_ALL_OTHERS + "5126#1239#123#";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
  private static final Pattern POUNDS = Pattern.compile("£\\d+\\.\\d\\d");
  private static final Pattern PAYOUT = Pattern.compile("po_\\w+");
  private static final Pattern MOVEMENT = Pattern.compile("txn_\\w+");

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder;

  private CardLine line;
  private Settings finance;
  private Settings console;

  @BeforeEach
  void open() throws IOException {
    line = new CardLine(folder, Map.of("REDROSE_REFUND_SECONDS", "1"));
    finance = settings(RoleMatrix.FINANCE);
    console = settings(RoleMatrix.CONSOLE);
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void daysAreClosedOnAllThatCanHappenToMoney() throws IOException {
    bank("clock", "5");
    var plain = paid(CARD);
    var partly = paid(CARD);
    var slow = paid(REFUND_PENDING);
    var fails = paid(REFUND_FAILS);
    var won = paid(CARD);
    var lost = paid(CARD);

    refuse(partly, "12.50");
    refund(partly, "12.50");
    refund(slow, "42.50");
    refund(fails, "42.50");
    awaitRefunds("REFUNDED REFUNDED REFUND_SENT");
    bank("dispute", won);
    bank("dispute", lost);
    bank("clock", "4");
    bank("settle");
    awaitRefunds("REFUNDED REFUNDED REFUNDED");
    bank("win", won);
    bank("lose", lost);
    var paidOut = first(POUNDS, bank("payout")).substring(1);
    reconciles(fails);

    var payout = first(PAYOUT, done("finance", "payouts"));
    assertThat(done("finance", "payout", payout))
        .contains("HAS_SUSPENSE", "REFUND_CAME_BACK", "DISPUTE", "DISPUTE_REVERSAL");
    signOff(payout);
    closeAndExport(pence(paidOut));
    assertThat(done("finance", "missing")).doesNotContain(plain);
  }

  /** What came back of a failed refund is the one thing that has no home. */
  private void signOff(String payout) {
    assertThat(refused("finance", "prepare", payout, "--as=Ada Byron")).contains("no home");
    var homeless = first(MOVEMENT, done("finance", "suspense"));
    done("finance", "assign", homeless, "--fund=social-care", "--note=came back", "--as=Ada Byron");
    assertThat(refused("finance", "confirm", homeless, "1", "--as=Ada Byron"))
        .contains("nother person");
    done("finance", "confirm", homeless, "1", "--as=Grace Hopper");
    done("finance", "prepare", payout, "--as=Ada Byron");
    assertThat(refused("finance", "sign-off", payout, "--as=ada byron")).contains("nother person");
    assertThat(done("finance", "sign-off", payout, "--as=Grace Hopper"))
        .contains("not explained", "£0.00", "SIGNED_OFF");
  }

  /** Whatever the days are, their files hold the payout to the penny. */
  private void closeAndExport(long paidOutPence) throws IOException {
    var ledger = folder.resolve("ledger");
    long netPence = 0;
    for (var day : days()) {
      assertThat(done("finance", "day", day)).contains("would be closed");
      done("finance", "close", day, "--as=Ada Byron");
      done("finance", "export", day, "--to", ledger.toString());
      assertThat(ledger.resolve("ledger-" + day + ".xlsx")).isNotEmptyFile();
      var csv = Files.readAllLines(ledger.resolve("ledger-" + day + "-social-care.csv"));
      netPence += csv.stream().skip(1).mapToLong(BookkeepingTest::netPence).sum();
    }
    assertThat(netPence).isEqualTo(paidOutPence);
  }

  /** The last column. */
  private static long netPence(String row) {
    return pence(row.substring(row.lastIndexOf(',') + 1));
  }

  private static long pence(String pounds) {
    return new BigDecimal(pounds).movePointRight(2).longValueExact();
  }

  private List<String> days() {
    return line.oracle.rows(
        "SELECT DISTINCT (created_at AT TIME ZONE 'Europe/London')::date::text FROM"
            + " balance_transaction WHERE type <> 'PAYOUT' ORDER BY 1");
  }

  /** Pays a bill by telephone; returns its receipt. */
  private String paid(String card) {
    assertThat(line.caller(card + YES).outcome()).contains("paid");
    return line.oracle.rows("SELECT receipt FROM payment ORDER BY created_at").getLast();
  }

  private void refund(String receipt, String pounds) {
    done("refund", "approve", asked(receipt, pounds), "--as=Grace Hopper");
  }

  private void refuse(String receipt, String pounds) {
    var id = asked(receipt, pounds);
    assertThat(refused("refund", "approve", id, "--as=Ada Byron")).contains("nother person");
    done("refund", "reject", id, "--as=Grace Hopper");
    assertThat(refused("refund", "approve", id, "--as=Grace Hopper")).isNotEmpty();
  }

  private String asked(String receipt, String pounds) {
    return first(
        ID,
        done(
            "refund",
            "request",
            receipt,
            "--amount=" + pounds,
            "--reason=paid twice",
            "--as=Ada Byron"));
  }

  private void awaitRefunds(String states) {
    var query =
        "SELECT string_agg(state, ' ' ORDER BY state) FROM refund WHERE state <> 'REJECTED'";
    while (!line.oracle.rows(query).equals(List.of(states))) {
      Thread.onSpinWait();
    }
    assertThat(done("refund", "list")).contains(states.split(" "));
  }

  /** The refund that failed at the bank is the one thing in which the books differ. */
  private void reconciles(String failed) {
    var shown = run(ReconcileNow.commandLine(Settings.of(line.environment())), "--days", "7");
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.out()).contains("6 payments at stripe", "1 payouts read");
    var finding = line.oracle.rows("SELECT id::text FROM payment WHERE receipt = '" + failed + "'");
    assertThat(shown.out().lines().skip(1))
        .singleElement()
        .asString()
        .contains("REFUND_DIFFERS", finding.getFirst());
  }

  private String bank(String... words) {
    var shown = run(new CommandLine(new BankCommand(this::whatIsUp)), words);
    assertThat(shown.code()).as(shown.toString()).isZero();
    return shown.out();
  }

  private String done(String... words) {
    var shown = run(Main.commandLine(words[0].equals("refund") ? console : finance), words);
    assertThat(shown.code()).as(String.join(" ", words) + ": " + shown).isZero();
    return shown.out();
  }

  private String refused(String... words) {
    var shown = run(Main.commandLine(words[0].equals("refund") ? console : finance), words);
    assertThat(shown.code()).as(String.join(" ", words) + ": " + shown).isEqualTo(1);
    return shown.err();
  }

  private record Shown(int code, String out, String err) {}

  private static Shown run(CommandLine command, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Shown(command.execute(words), out.toString(), err.toString());
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }

  private Settings settings(String role) throws IOException {
    var root = Path.of(System.getProperty("redrose.root"));
    var variables = new HashMap<String, String>();
    variables.put("REDROSE_DB_URL", line.database.url());
    variables.put("REDROSE_DB_PASSWORD_FILE", password(role));
    variables.put(
        "REDROSE_DIRECTORY",
        root.resolve("directory/src/main/resources/directory.yaml").toString());
    return Settings.of(variables);
  }

  private String password(String role) throws IOException {
    return Files.writeString(folder.resolve(role), TestDatabase.password(role)).toString();
  }

  private RunEnvironment whatIsUp() throws IOException {
    var nowhere = URI.create("http://127.0.0.1:1");
    return new RunEnvironment(
        nowhere,
        line.database.url(),
        RoleMatrix.GATEWAY,
        Path.of(password(RoleMatrix.GATEWAY)),
        nowhere,
        nowhere,
        nowhere,
        "stripe",
        URI.create(line.simulator.stripe.url()),
        folder,
        folder);
  }
}
