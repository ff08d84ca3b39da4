package redrose.console.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.finance.Books;
import redrose.finance.BooksFile;
import redrose.requests.postgres.AuditLog;
import redrose.requests.staff.AuditEntry;
import redrose.requests.staff.Role;

/** Payments and refunds as finance has them, over real books. */
class PaymentPagesTest {
  private static final int MANY = 60;

  private static TestConsole console;

  @BeforeAll
  static void start() throws SQLException {
    console = TestConsole.start();
    try (var books = new Books(console.store)) {
      for (var line :
          List.of(
              "paid 1 social-care 748232596 42.50 2026-03-02T09:15:00Z",
              "paid 2 parking BJ12345673 35.00 2026-03-02T16:05:00Z",
              "asked 3 library 44100273 5.00 2026-03-02T17:00:00Z",
              "paid 4 social-care 500123458 120.00 2026-03-02T11:40:00Z",
              "paid 5 social-care 500123458 10.00 2026-03-02T11:50:00Z",
              "payout po_plain 41.66 PAID 2026-03-05",
              "movement txn_1 PAYMENT 1 42.50 fee 0.84 2026-03-02T09:15:04Z po_plain")) {
        BooksFile.write(line, books);
      }
      for (var n = 0; n < MANY; n++) {
        BooksFile.write(
            "asked %d highways %07d 10.00 2026-04-0%dT10:00:%02dZ"
                .formatted(100 + n, n, 1 + n / 30, n % 30),
            books);
      }
    }
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void aReferenceIsFoundInAllDaysByItsBeginningOrByItsReceipt() {
    var browser = console.browser(Role.FINANCE);
    assertThat(receipts(browser, "/payments?reference=bj%20123")).containsExactly("10000002");
    assertThat(receipts(browser, "/payments?reference=10000001")).containsExactly("10000001");
    assertThat(receipts(browser, "/payments?reference=2345")).isEmpty();
    assertThat(receipts(browser, "/payments")).isEmpty();
  }

  @Test
  void filtersNarrowADay() {
    var browser = console.browser(Role.FINANCE);
    var day = "/payments?from=2026-03-02&to=2026-03-02";
    assertThat(receipts(browser, day)).hasSize(5);
    assertThat(receipts(browser, day + "&fund=parking")).containsExactly("10000002");
    assertThat(receipts(browser, day + "&state=OPEN")).containsExactly("10000003");
    assertThat(receipts(browser, day + "&state=PAID&fund=library")).isEmpty();
    assertThat(receipts(browser, day + "&provider=seed")).isEmpty();
    assertThat(browser.get("/payments?from=2026-03-03&to=2026-03-02").body())
        .contains("before the first");
    assertThat(browser.get("/payments?reference=%27%20--").body()).contains("href=\"#reference\"");
  }

  @Test
  void aPageFollowsTheOtherWithoutAGapAndTheFileHasThemAll() {
    var browser = console.browser(Role.FINANCE);
    var days = "from=2026-04-01&to=2026-04-02";
    var seen = new ArrayList<String>();
    var next = "/payments?" + days;
    while (next != null) {
      seen.addAll(receipts(browser, next));
      var more =
          Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(browser.get(next).body());
      next = more.find() ? more.group(1).replace("&amp;", "&") : null;
    }
    assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();

    var lines = browser.get("/payments.csv?" + days).body().lines().toList();
    assertThat(lines).hasSize(MANY + 1).doesNotHaveDuplicates();
    assertThat(lines.getLast())
        .endsWith(
            ",2026-04-01T10:00:00Z,10000100,highways,0000000,1000,INTENT,0,stripe,,TELEPHONE");
  }

  @Test
  void thePageFollowsTheMoneyFromTheCallToTheBank() {
    var page = console.browser(Role.FINANCE).get("/payments/" + Books.id(1)).body();
    assertThat(page)
        .contains("£42.50", "748232596", "pi_1", "/calls/" + Books.id(1), "txn_1")
        .contains("href=\"/payouts/po_plain\"", "5 Mar 2026", "Matched", "£0.84");
    assertThat(way(page))
        .containsEntry("In the provider’s books", "yes")
        .containsEntry("At the bank", "yes")
        .containsEntry("Payout signed off", "not-yet");
    assertThat(way(console.browser(Role.FINANCE).get("/payments/" + Books.id(2)).body()))
        .containsEntry("Paid", "yes")
        .containsEntry("In the provider’s books", "not-yet");
    assertThat(console.browser(Role.FINANCE).get("/payments/" + Books.id(9)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsAskedForWronglyIsSaidAtTheFieldAndNothingIsWritten() {
    var browser = console.browser(Role.FINANCE);
    var payment = "/payments/" + Books.id(2);
    for (var wrong :
        Map.of(
                "35.01", "no more than £35.00",
                "-1", "pounds and pence",
                "1e2", "pounds and pence",
                "0.00", "at least £0.01",
                "3.5", "pounds and pence")
            .entrySet()) {
      var refused = ask(browser, payment, wrong.getKey(), "paid twice", "3500");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains(wrong.getValue(), "value=\"" + wrong.getKey() + "\"");
    }
    assertThat(ask(browser, payment, "1.00", " ", "3500").body()).contains("Say why, for whoever");
    assertThat(ask(browser, payment, "1.00", "card 4242424242424242", "3500").body())
        .contains("without a long number");
    assertThat(ask(browser, payment, "1.00", "paid twice", "3499").body())
        .contains("has changed since it was shown");
    var unpaid = ask(browser, "/payments/" + Books.id(3), "1.00", "paid twice", "500");
    assertThat(unpaid.body()).contains("Nothing of it is left to refund");
    assertThat(browser.get(payment).body()).contains("Nothing of it has been refunded");
  }

  @Test
  void oneAsksAndAnotherApproves() {
    var asker = console.browser(Role.FINANCE);
    var payment = "/payments/" + Books.id(4);
    var asked = ask(asker, payment, "£20", "Paid twice: <b>see</b> receipt 10000005", "12000");
    assertThat(asked.headers().firstValue("Location")).hasValue(payment + "?done=asked#refunds");
    assertThat(asker.get(payment).body())
        .contains("Awaits a second person", "£20.00", "&lt;b&gt;see");

    var approver = console.browser(Role.FINANCE_APPROVER);
    var refund = link(approver.get("/refunds").body());
    assertThat(asker.get("/refunds").body()).doesNotContain(">Decide<");
    assertThat(approver.get(refund).body()).contains("£120.00 now", "£100.00 afterwards");
    assertThat(decide(approver, refund, "perhaps").statusCode()).isEqualTo(422);
    assertThat(decide(approver, refund, "approved").headers().firstValue("Location"))
        .hasValue("/refunds?done=approved");
    assertThat(decide(approver, refund, "rejected").body()).contains("already, by April Prover");
    assertThat(approver.get(payment).body())
        .contains("Approved, to be sent", "£100.00 is left", "Fin Ance", "April Prover");
    assertThat(audited(refund.substring(refund.lastIndexOf('/') + 1)))
        .containsExactly("Fin Ance refund-request", "April Prover refund-approved");
  }

  @Test
  void nobodyApprovesTheirOwnAndThePasswordIsAskedForAgain() throws SQLException {
    var approver = console.browser(Role.FINANCE_APPROVER);
    ask(approver, "/payments/" + Books.id(5), "10", "goodwill", "1000");
    var refund = link(approver.get("/payments/" + Books.id(5)).body());
    assertThat(approver.get(refund).body()).contains("another person has to decide it");
    assertThat(decide(approver, refund, "approved").body())
        .contains("another person has to decide it", "Nothing was decided");

    try (var books = new Books(console.store)) {
      books.run(
          "UPDATE console_session SET signed_in_at = signed_in_at - interval '6 minutes'"
              + " WHERE roles @> ARRAY['FINANCE_APPROVER']::text[]");
    }
    var again = "/sign-in/again?next=" + refund.replace("/", "%2F");
    assertThat(approver.get(refund).headers().firstValue("Location")).hasValue(again);
    var token = approver.formToken("/payments/" + Books.id(5));
    assertThat(
            approver
                .post(refund, Map.of("form", token, "decision", "approved"))
                .headers()
                .firstValue("Location"))
        .hasValue(again);
    assertThat(approver.get("/payments/" + Books.id(5)).body()).contains("Awaits a second person");
  }

  private static HttpResponse<String> ask(
      PlainBrowser browser, String payment, String amount, String reason, String left) {
    return browser.post(
        payment,
        Map.of(
            "form", browser.formToken(payment), "amount", amount, "reason", reason, "left", left));
  }

  private static HttpResponse<String> decide(PlainBrowser browser, String refund, String decision) {
    return browser.post(refund, Map.of("form", browser.formToken(refund), "decision", decision));
  }

  private static String link(String page) {
    var found = Pattern.compile("href=\"(/refunds/[0-9a-f-]{36})\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static List<String> receipts(PlainBrowser browser, String address) {
    return Pattern.compile("href=\"/payments/[0-9a-f-]{36}\">([0-9]{8})<")
        .matcher(browser.get(address).body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The stops of the way, each with how far the money has come. */
  private static Map<String, String> way(String page) {
    var stops = new LinkedHashMap<String, String>();
    Pattern.compile("way__stop--([a-z-]+)\">\\s*<span class=\"way__name\">(?:<a [^>]*>)?([^<]+)<")
        .matcher(page)
        .results()
        .forEach(stop -> stops.put(stop.group(2), stop.group(1)));
    return stops;
  }

  private static List<String> audited(String subject) {
    var entries = new ArrayList<AuditEntry>();
    new AuditLog(console.owner).readAll(entries::add);
    return entries.stream()
        .filter(entry -> entry.subject().equals(subject))
        .map(entry -> entry.person() + " " + entry.action())
        .toList();
  }
}
