package redrose.console.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.finance.Books;
import redrose.finance.BooksFile;
import redrose.requests.postgres.AuditLog;
import redrose.requests.staff.AuditEntry;
import redrose.requests.staff.Role;

/** A payout of two days with an extra and a differing payment, and one missing, closed on pages. */
class BooksPagesTest {
  private final TestConsole console = TestConsole.start();
  private final PlainBrowser fin = console.browser(Role.FINANCE);
  private final PlainBrowser april = console.browser(Role.FINANCE_APPROVER);

  @BeforeEach
  void write() throws Exception {
    try (var books = new Books(console.store)) {
      BooksFile.read(
          Path.of(
              System.getProperty("redrose.root"),
              "finance/src/test/resources/examples/two-days-extra-and-missing/books.txt"),
          books);
    }
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void thePayoutIsSeenThreeWaysAndLineByLine() {
    assertThat(fin.get("/payouts").body()).contains("po_span", "Has suspense", "£186.34");
    var page = fin.get("/payouts/po_span").body();
    assertThat(page).contains("No payment of ours", "Amount differs", "Extra 1", "Differs 1");
    // ours: 60 + 70 + 40; theirs: 190 gross
    assertThat(page).contains("£170.00", "£190.00", "−£3.66", "£186.34", "£20.00");
    var differing = fin.get("/payouts/po_span?standing=DIFFERS").body();
    assertThat(differing).contains("txn_34", "£40.00", "£45.00").doesNotContain("txn_31");
    assertThat(fin.get("/payouts/po_span?after=txn_33").body())
        .contains("txn_34")
        .doesNotContain("txn_33");
    assertThat(fin.get("/payouts/po_other").statusCode()).isEqualTo(404);
    assertThat(fin.get("/payouts/%27%20OR%201=1").statusCode()).isEqualTo(404);
  }

  @Test
  void whatHasNoHomeGetsOneFromTwoPeopleAndThePayoutTwoSignatures() {
    var suspense = fin.get("/suspense").body();
    assertThat(suspense).contains("txn_33", "txn_34", "10000003", "Not in the provider’s books");
    assertThat(send(fin, "/payouts/po_span", Map.of()).body())
        .contains("have no home yet: open each under Suspense")
        .doesNotContain("`");

    assertThat(send(fin, "/suspense/txn_33", Map.of("fund", "gold", "note", "")).body())
        .contains("Choose a fund", "Say what it is");
    send(fin, "/suspense/txn_33", Map.of("fund", "library", "note", "Paid at the counter"));
    assertThat(fin.get("/suspense/txn_33").body()).contains("Library charges", "Fin Ance");
    assertThat(done(confirm(april, "txn_33", 1))).isEqualTo("/suspense?done=confirmed");

    send(april, "/suspense/txn_34", Map.of("fund", "none", "note", "£5 too much; given back"));
    assertThat(april.get("/suspense/txn_34/confirm").body()).contains("another person has to");
    assertThat(confirm(april, "txn_34", 1).body()).contains("Another person than the one");
    send(fin, "/suspense/txn_34", Map.of("fund", "registrars", "note", "A certificate more"));
    assertThat(confirm(april, "txn_34", 1).body()).contains("Another proposal has been made");
    assertThat(done(confirm(april, "txn_34", 2))).isEqualTo("/suspense?done=confirmed");

    assertThat(done(send(fin, "/payouts/po_span", Map.of("note", "All seen"))))
        .isEqualTo("/payouts/po_span?done=prepared");
    assertThat(april.get("/payouts/po_span/sign-off").body())
        .contains("4 movements", "All seen", "Fin Ance", "Sign off £186.34");
    assertThat(done(send(april, "/payouts/po_span/sign-off", Map.of())))
        .isEqualTo("/payouts/po_span?done=signed");
    assertThat(april.get("/payouts/po_span").body()).contains("Signed off", "April Prover");
    assertThat(audited())
        .containsSequence(
            "April Prover suspense-confirm txn_34",
            "Fin Ance payout-prepare po_span",
            "April Prover payout-sign-off po_span");
  }

  @Test
  void nobodySignsWhatTheyPrepared() {
    for (var movement : new String[] {"txn_33", "txn_34"}) {
      send(fin, "/suspense/" + movement, Map.of("fund", "none", "note", "to be given back"));
      confirm(april, movement, 1);
    }
    send(april, "/payouts/po_span", Map.of());
    assertThat(april.get("/payouts/po_span/sign-off").body()).contains("another person has to");
    assertThat(send(april, "/payouts/po_span/sign-off", Map.of()).body())
        .contains("Another person than the one who prepared it");
    assertThat(fin.get("/payouts/po_span").body()).contains("Awaits sign-off");
  }

  @Test
  void aDayIsClosedAndItsFilesAreTheLedgers() {
    var day = "/days/2026-03-06";
    assertThat(fin.get("/days/2026-03-05").body()).contains("Social care", "£60.00");
    assertThat(done(send(fin, "/days/2026-03-05/close", Map.of())))
        .isEqualTo("/days/2026-03-05?done=closed");
    assertThat(fin.get(day).body())
        .contains("Not in the provider’s books yet: 1 of the day’s payments and refunds")
        .contains("Not in the provider", "The provider took another amount");
    assertThat(send(fin, day + "/close", Map.of()).body()).contains("although payments of it");
    assertThat(done(send(fin, day + "/close", Map.of("with-missing", "yes"))))
        .isEqualTo(day + "?done=closed");

    var parking = fin.get(day + "/files/ledger-2026-03-06-parking.csv");
    assertThat(parking.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"ledger-2026-03-06-parking.csv\"");
    assertThat(parking.body())
        .startsWith("day,fund,")
        .contains(",BJ12345673,", ",70.00,1.25,68.75");
    assertThat(fin.get(day + "/files/ledger-2026-03-06.xlsx").body()).startsWith("PK");
    assertThat(fin.get(day + "/files/ledger-2026-03-06.json").body()).contains("ledger-2026-03-06");
    for (var other : new String[] {"ledger-2026-03-05.xlsx", "..%2Fpasswd", "ledger"}) {
      assertThat(fin.get(day + "/files/" + other).statusCode()).isEqualTo(404);
    }
    assertThat(fin.get("/days").body()).contains("6 Mar 2026", "Fin Ance");
    assertThat(fin.get("/days/2999-01-01").statusCode()).isEqualTo(404);
    assertThat(audited())
        .contains("Fin Ance day-close 2026-03-06")
        .contains("Fin Ance ledger-export ledger-2026-03-06.xlsx");
  }

  private static HttpResponse<String> confirm(PlainBrowser browser, String movement, int number) {
    return send(
        browser, "/suspense/" + movement + "/confirm", Map.of("number", Integer.toString(number)));
  }

  private static HttpResponse<String> send(
      PlainBrowser browser, String address, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("form", browser.formToken("/account"));
    return browser.post(address, form);
  }

  private static String done(HttpResponse<String> reply) {
    return reply.headers().firstValue("Location").orElseGet(reply::body);
  }

  private List<String> audited() {
    var entries = new ArrayList<AuditEntry>();
    new AuditLog(console.owner).readAll(entries::add);
    var lines = new ArrayList<String>();
    entries.forEach(e -> lines.add(e.person() + " " + e.action() + " " + e.subject()));
    lines.removeIf(line -> line.contains(" sign-in "));
    return lines;
  }
}
