package redrose.sandbox.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.finance.Books;
import redrose.requests.staff.Role;

/** What finance does all day, two people of it, in a real browser. */
@InFrontOffice
class FinancePagesTest {
  private static Chromium chromium;

  @BeforeAll
  static void enter(FrontOffice office) {
    chromium = office.chromium();
  }

  @Test
  void twoPeopleGiveMoneyBackAndCloseTheBooks() {
    var fin = chromium.signedIn(Role.FINANCE, chromium.desk());
    var april = chromium.signedIn(Role.FINANCE_APPROVER, chromium.desk());
    giveBack(fin, april);
    closeThePayout(fin, april);
    closeTheDay(fin);
    tryAReference(fin);
  }

  private static void giveBack(Page fin, Page april) {
    fin.navigate("/payments?state=PAID");
    chromium.look(fin, "payments");
    fin.locator("tbody tr a").last().click();
    assertThat(fin.locator(".way")).containsText("Paid");
    chromium.look(fin, "payment");
    fin.getByText("Ask for a refund").click();
    fin.getByLabel("Amount in pounds").fill("99999.99");
    press(fin, "Ask for this refund");
    assertThat(fin.getByRole(AriaRole.ALERT)).containsText("no more than");
    chromium.complaints.removeIf(line -> line.contains("422")); // the status of a refused form
    chromium.look(fin, "refund-asked-wrongly");
    fin.getByLabel("Amount in pounds").fill("0.40");
    fin.getByLabel("Why").fill("The book was brought back in time");
    press(fin, "Ask for this refund");
    assertThat(fin.locator("main")).containsText("Awaits a second person");
    chromium.shoot(fin, "payment-refund-asked");

    april.navigate("/refunds");
    chromium.look(april, "refunds");
    april.getByText("Decide the refund").first().click();
    chromium.look(april, "refund-decision");
    press(april, "Approve: send £0.40 back");
    assertThat(april.getByRole(AriaRole.ALERT)).containsText("approved");
  }

  private static void closeThePayout(Page fin, Page april) {
    fin.navigate("/payouts");
    chromium.look(fin, "payouts");
    fin.getByText("po_span").click();
    chromium.look(fin, "payout-with-suspense");
    fin.navigate("/suspense");
    chromium.look(fin, "suspense");
    fin.navigate("/suspense/txn_33");
    chromium.look(fin, "suspense-entry");
    for (var movement : List.of("txn_33", "txn_34")) {
      fin.navigate("/suspense/" + movement);
      fund(fin).selectOption("library");
      fin.getByLabel("What it is").fill("Paid at the counter");
      press(fin, "Propose it");
      april.navigate("/suspense/" + movement);
      april.getByText("Confirm …").click();
      press(april, "Confirm");
      assertThat(april.getByRole(AriaRole.ALERT)).containsText("confirmed");
    }
    fin.navigate("/payouts/po_span");
    press(fin, "Prepare it: it is reconciled");
    april.navigate("/payouts/po_span");
    april.getByText("Sign off …").click();
    chromium.look(april, "payout-sign-off");
    press(april, "Sign off £186.34");
    assertThat(april.locator("h1")).containsText("Signed off");
    chromium.shoot(april, "payout-signed");
  }

  private static void closeTheDay(Page fin) {
    fin.navigate("/days/2026-03-05/close");
    press(fin, "Close it for good");
    fin.navigate("/days/2026-03-06/close");
    chromium.look(fin, "day-close");
    fin.getByLabel("Close it without").check();
    press(fin, "Close it for good");
    assertThat(fin.locator("h1")).containsText("Closed");
    chromium.look(fin, "day-closed");
    var file = fin.waitForDownload(() -> fin.getByText("ledger-2026-03-06.xlsx").click());
    assertThat(file.suggestedFilename()).isEqualTo("ledger-2026-03-06.xlsx");
    fin.navigate("/days");
    chromium.look(fin, "days");
  }

  private static void tryAReference(Page fin) {
    fin.navigate("/funds");
    fund(fin).selectOption("social-care");
    fin.getByLabel("Reference, in full").fill("500123457");
    press(fin, "Try it");
    assertThat(fin.getByRole(AriaRole.STATUS)).containsText("does not hold");
    chromium.look(fin, "funds");
  }

  @Test
  void aTelephoneIsWideEnoughAndNeedsNoScript() {
    var page = chromium.signedIn(Role.FINANCE, chromium.telephone().setJavaScriptEnabled(false));
    for (var name : List.of("payments", "refunds", "payouts", "suspense", "days", "funds")) {
      page.navigate("/" + name);
      Chromium.fits(page);
      chromium.shoot(page, "telephone-" + name);
    }
    for (var name : List.of("payouts/po_span", "days/2026-03-06", "payments/" + Books.id(1))) {
      page.navigate("/" + name);
      Chromium.fits(page);
      chromium.shoot(page, "telephone-" + name.substring(0, name.indexOf('/') - 1));
    }
    page.navigate("/payments");
    page.locator("tbody tr a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/payments/[0-9a-f-]{36}"));
    chromium.shoot(page, "telephone-payment-seeded");
  }

  private static Locator fund(Page page) {
    return page.getByLabel("Fund", new Page.GetByLabelOptions().setExact(true));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
