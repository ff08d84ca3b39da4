package redrose.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.finance.Entry;

/** The rules that the database holds, as somebody in finance runs into them. */
class BooksRulesTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

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
  void nobodySignsOffWhatTheyPreparedNotEvenInCapitals() throws SQLException {
    payment("po_1");
    assertThat(desk.refused("sign-off", "po_1", "--as=Ada")).contains("Nobody has prepared");
    desk.done("prepare", "po_1", "--as=Ada");

    assertThat(desk.refused("sign-off", "po_1", "--as=ADA")).contains("Another person");
    assertThat(desk.done("sign-off", "po_1", "--as=Grace")).contains("SIGNED_OFF");
    assertThat(desk.refused("sign-off", "po_1", "--as=Katherine")).contains("already");
    assertThat(desk.refused("prepare", "po_1", "--as=Ada")).contains("Nothing of the payout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day +999999999-12-31",
        "day 2026-02-30",
        "close +999999999-12-31 --as=Ada",
        "export +999999999-12-31",
        "missing --after-days=2147483647",
        "missing --after-days=-1",
        "payouts --most=0",
        "payouts --most=-5"
      })
  void whatCanNotBeIsSaidToBeAskedWronglyAndNotThatTheStoreIsAway(String command) {
    var shown = desk.run(command.split(" ", -1));

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).doesNotContain("\tat ").doesNotContain("does not answer");
    assertThat(shown.err().lines().findFirst().orElseThrow())
        .containsAnyOf("such as 2026-03-02", "--after-days", "--most");
  }

  @Test
  void aDayWithMoneyForAFundThatHasLeftTheDirectoryWaitsForIt() throws SQLException {
    desk.books.paid(9, "allotments", "1234", 500, MORNING);
    desk.books.movement("txn_9", Entry.PAYMENT, 9, BooksFile.sums(500, 28), MORNING, null);

    assertThat(desk.refused("close", "2026-03-02", "--as=Ada")).contains("not in the directory");
    assertThat(desk.done("day", "2026-03-02")).contains("is open", "allotments");
  }

  @Test
  void aNameThatIsNoDayIsLookedForAndNotFound() {
    assertThat(desk.done("three-way", "+999999999-12-31")).contains("There is none.");
    assertThat(desk.done("three-way", "00000000")).contains("There is none.");
  }

  @Test
  void aPayoutIsPreparedOnceAtATime() throws SQLException {
    payment("po_1");
    desk.done("prepare", "po_1", "--as=Ada");

    assertThat(desk.refused("prepare", "po_1", "--as=Grace")).contains("is prepared");
  }

  @Test
  void aPayoutIsPreparedOnlyWhereItArrivedAddsUpAndHasNoSuspense() throws SQLException {
    desk.books.payout("po_soon", 100, "IN_TRANSIT", LocalDate.parse("2026-03-05"));
    desk.books.payout("po_none", 100, "PAID", LocalDate.parse("2026-03-05"));
    desk.books.payout("po_short", 100, "PAID", LocalDate.parse("2026-03-05"));
    desk.books.paid(7, "library", "44100273", 99, MORNING);
    desk.books.movement("txn_7", Entry.PAYMENT, 7, BooksFile.sums(99, 0), MORNING, "po_short");
    desk.books.payout("po_odd", -100, "PAID", LocalDate.parse("2026-03-05"));
    desk.books.movement("txn_8", Entry.OTHER, 0, BooksFile.sums(-100, 0), MORNING, "po_odd");

    assertThat(desk.refused("prepare", "po_soon", "--as=Ada")).contains("reached the bank");
    assertThat(desk.refused("prepare", "po_none", "--as=Ada")).contains("Nothing of the payout");
    assertThat(desk.refused("prepare", "po_short", "--as=Ada")).contains("does not add up");
    assertThat(desk.refused("prepare", "po_odd", "--as=Ada")).contains("have no home");
    assertThat(desk.refused("prepare", "po_unknown", "--as=Ada")).contains("not known");
    assertThat(desk.refused("payout", "po_unknown")).contains("There is no payout");
  }

  @Test
  void whatMatchesNeedsNoHomeAndWhatIsClearedKeepsIt() throws SQLException {
    payment("po_1");
    desk.books.movement("txn_8", Entry.OTHER, 0, BooksFile.sums(-100, 0), MORNING, null);
    desk.done("assign", "txn_8", "--fund=library", "--note=a correction", "--as=Ada");

    assertThat(desk.refused("resolve", "txn_1", "--note=x", "--as=Ada")).contains("is matched");
    assertThat(desk.refused("resolve", "txn_9", "--note=x", "--as=Ada")).contains("no such");
    assertThat(desk.refused("assign", "txn_8", "--fund=parks", "--note=x", "--as=Ada"))
        .contains("no fund parks");
    assertThat(desk.refused("resolve", "txn_8", "--note=4242 4242 4242 4242", "--as=Ada"))
        .contains("long number");
    assertThat(desk.refused("confirm", "txn_8", "1", "--as=aDA")).contains("Another person");
    desk.done("confirm", "txn_8", "1", "--as=Grace");
    assertThat(desk.refused("confirm", "txn_8", "1", "--as=Katherine")).contains("Nothing waits");
    assertThat(desk.refused("resolve", "txn_8", "--note=x", "--as=Ada")).contains("been cleared");
  }

  @Test
  void aNoteCanNotWriteOverWhatTheSecondPersonReads() throws SQLException {
    desk.books.movement("txn_8", Entry.OTHER, 0, BooksFile.sums(-100, 0), MORNING, null);
    var note = "a correction\u001b[1A\rtxn_8 goes nowhere\n";
    desk.done("assign", "txn_8", "--fund=library", "--note=" + note, "--as=Ada");

    assertThat(desk.done("suspense")).doesNotContain("\u001b", "\r");
    assertThat(desk.done("confirm", "txn_8", "1", "--as=Grace"))
        .startsWith("txn_8 goes to library: a correction")
        .doesNotContain("\u001b", "\r")
        .hasLineCount(1);
  }

  @Test
  void aConfirmationIsOfTheProposalThatWasShown() throws SQLException {
    desk.books.movement("txn_8", Entry.OTHER, 0, BooksFile.sums(-100, 0), MORNING, null);
    desk.done("assign", "txn_8", "--fund=library", "--note=first", "--as=Ada");
    desk.done("assign", "txn_8", "--fund=parking", "--note=second", "--as=Ada");

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                desk.books.run(
                    "INSERT INTO suspense_clearance (balance_transaction_id, number, cleared_by)"
                        + " VALUES ('txn_8', 1, 'Grace')"))
        .withMessageContaining("another proposal");
    assertThat(desk.refused("confirm", "txn_8", "1", "--as=Grace")).contains("look again");
    assertThat(desk.done("confirm", "txn_8", "2", "--as=Grace"))
        .contains("goes to parking: second");
  }

  @Test
  void onceInSuspenseOnlyTwoPeopleGetItOut() throws SQLException {
    desk.books.paid(1, "library", "44100273", 500, MORNING);
    desk.books.movement("txn_1", Entry.PAYMENT, 0, BooksFile.sums(500, 28), MORNING, null);
    assertThat(desk.done("close", "2026-03-02", "--with-missing", "--as=Ada"))
        .contains("suspense", "SUS-9999");
    // the import finds out later whose it is
    desk.books.run("UPDATE balance_transaction SET payment_id = ? WHERE id = 'txn_1'", Books.id(1));

    assertThat(desk.done("suspense")).contains("txn_1", "SUSPENSE", "NO_PAYMENT");
    assertThat(desk.done("day", "2026-03-02")).contains("suspense", "SUS-9999");
  }

  @Test
  void aPayoutThatCameBackIsCountedInTheOneThatCarriesItsMoneyAndInNoLedger() throws SQLException {
    payment("po_1");
    desk.books.run("UPDATE payout SET status = 'FAILED'");
    desk.books.payout("po_2", 472, "PAID", LocalDate.parse("2026-03-09"));
    var returned = BooksFile.sums(472, 0);
    var sent = BooksFile.sums(-472, 0);
    desk.books.movement("txn_sent1", Entry.PAYOUT, 0, sent, MORNING, "po_1");
    desk.books.movement("txn_back1", Entry.PAYOUT, 0, returned, MORNING, "po_2", "po_1");
    desk.books.movement("txn_sent2", Entry.PAYOUT, 0, sent, MORNING, "po_2");

    assertThat(desk.done("payout", "po_1")).contains("NOT_ARRIVED");
    assertThat(desk.done("payout", "po_2")).contains("PAYOUT_CAME_BACK", "HAS_SUSPENSE");
    desk.done("resolve", "txn_back1", "--note=the bank sent po_1 back", "--as=Ada");
    desk.done("confirm", "txn_back1", "1", "--as=Grace");
    assertThat(desk.done("prepare", "po_2", "--as=Ada")).contains("PREPARED");
    assertThat(desk.done("close", "2026-03-02", "--as=Ada"))
        .contains("library")
        .doesNotContain("suspense");
  }

  @Test
  void importingAgainChangesNothing() throws SQLException {
    payment("po_1");
    desk.done("prepare", "po_1", "--as=Ada");
    desk.done("sign-off", "po_1", "--as=Grace");
    desk.done("close", "2026-03-02", "--as=Ada");
    var payout = desk.done("payout", "po_1", "--all");
    var day = desk.done("day", "2026-03-02");
    desk.books.run("UPDATE balance_transaction SET imported_at = now() + interval '1 hour'");
    desk.books.run("UPDATE payout SET imported_at = now() + interval '1 hour'");

    assertThat(desk.done("payout", "po_1", "--all")).isEqualTo(payout);
    assertThat(desk.done("day", "2026-03-02")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    // clocks go forward at 01:00 UTC on 29 March 2026, a day of 23 hours
    "2026-03-28T23:59:59Z, 2026-03-28",
    "2026-03-29T00:00:00Z, 2026-03-29",
    "2026-03-29T22:59:59Z, 2026-03-29",
    "2026-03-29T23:00:00Z, 2026-03-30",
    // and back at 01:00 UTC on 25 October 2026, a day of 25 hours
    "2026-10-24T22:59:59Z, 2026-10-24",
    "2026-10-24T23:00:00Z, 2026-10-25",
    "2026-10-25T23:59:59Z, 2026-10-25",
    "2026-10-26T00:00:00Z, 2026-10-26",
  })
  void aDayIsOneOfTheClocksInLondon(Instant at, String day) throws SQLException, IOException {
    desk.books.paid(1, "library", "44100273", 500, at);
    desk.books.movement("txn_1", Entry.PAYMENT, 1, BooksFile.sums(500, 28), at, null);
    var before = LocalDate.parse(day).minusDays(1).toString();

    assertThat(desk.done("close", before, "--as=Ada")).doesNotContain("library");
    assertThat(desk.done("close", day, "--as=Ada")).contains("library");
    desk.done("export", day, "--to", folder.toString());
    assertThat(Desk.text(folder.resolve("ledger-" + day + "-library.csv")))
        .contains("\r\n" + day + ",library")
        .contains("," + at + ",");
  }

  @Test
  void daysAreClosedInOrderOnceAndWhenTheyAreOver() throws SQLException {
    payment("po_1");
    desk.books.movement(
        "txn_8", Entry.OTHER, 0, BooksFile.sums(-100, 0), MORNING.plusSeconds(86_400), null);
    var today = LocalDate.now(ZoneId.of("Europe/London")).toString();

    assertThat(desk.refused("close", "2026-03-03", "--as=Ada")).contains("2026-03-02 comes first");
    desk.done("close", "2026-03-02", "--as=Ada");
    assertThat(desk.refused("close", "2026-03-02", "--as=Ada")).contains("closed up to 2026-03-02");
    assertThat(desk.refused("close", "2026-03-01", "--as=Ada")).contains("closed up to 2026-03-02");
    desk.done("close", "2026-03-03", "--as=Ada");
    assertThat(desk.refused("close", today, "--as=Ada")).contains("is not over");
    assertThat(desk.refused("export", "2026-03-04")).contains("is not closed");
  }

  @Test
  void aDayIsNotClosedByMistakeBeforeTheProvidersBooksAreRead() throws SQLException {
    desk.books.paid(1, "library", "44100273", 500, MORNING);

    assertThat(desk.done("day", "2026-03-02")).contains("yet: 1 of");
    assertThat(desk.refused("close", "2026-03-02", "--as=Ada")).contains("--with-missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_line SET gross_pence = 0, net_pence = 0, fee_pence = 0",
        "DELETE FROM ledger_line",
        "TRUNCATE ledger_day CASCADE",
        "UPDATE ledger_fund SET ledger_code = 'X'",
        "UPDATE payout_preparation SET net_pence = 0",
        "DELETE FROM payout_line",
        "UPDATE payout_sign_off SET signed_by = 'Mallory'",
        "UPDATE suspense_proposal SET fund = 'library'",
        "DELETE FROM suspense_clearance",
      })
  void notEvenTheOwnerRewritesWhatWasSigned(String change) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> desk.books.run(change))
        .withMessageContaining("is only ever added to");
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() {
    assertThat(desk.run("close", "2026-03-02", "--as=Ada", "--json").out()).contains("\"day\"");
    var refused = desk.run("close", "2026-03-02", "--as=Ada", "--json");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("\"reason\":\"ledger_day_open\"");
    assertThat(desk.run("day", "tomorrow").code()).isEqualTo(2);
    assertThat(desk.run("prepare", "po_1").err()).contains("--as");
    assertThat(desk.run().code()).isEqualTo(2);
  }

  private void payment(String payout) throws SQLException {
    desk.books.paid(1, "library", "44100273", 500, MORNING);
    desk.books.payout(payout, 472, "PAID", LocalDate.parse("2026-03-05"));
    desk.books.movement("txn_1", Entry.PAYMENT, 1, BooksFile.sums(500, 28), MORNING, payout);
  }
}
