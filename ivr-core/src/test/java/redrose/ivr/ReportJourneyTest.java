package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.Place;
import redrose.requests.Postcode;
import redrose.requests.ReportReference;
import redrose.requests.ReportStatus;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PostcodeLoad;
import redrose.requests.postgres.ReportDesk;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** Residents report problems, are told of known ones, and hear what became of theirs. */
class ReportJourneyTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);
  private static final Message WHERE = Message.ofMs(2_000, 8_000);
  private static final Message WHAT = Message.ofMs(3_000, 12_000);
  private static final String SPOKEN_POTHOLE = "2|1|1|";
  private static final String STREET_LIGHT = "2|2|1|1|";

  private static JourneyLine line;
  private static Database console;
  private static ReportDesk staff;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
    console = line.store.open(RoleMatrix.CONSOLE);
    staff = new ReportDesk(console);
  }

  @AfterAll
  static void close() {
    console.close();
    line.close();
  }

  private static String mobile() {
    return "+44770090" + NUMBERS.incrementAndGet();
  }

  private static String column() {
    return String.valueOf(NUMBERS.incrementAndGet());
  }

  private static WireCaller ring(WireCaller caller) {
    line.ring(caller);
    return caller;
  }

  /** A report of a street light at a column, by somebody who is not to be told. */
  private static String reported(String column) {
    ring(WireCaller.pressing(STREET_LIGHT + column + "#|1|2|").from("01772000001"));
    return text("SELECT reference FROM service_request WHERE column_number = '" + column + "'");
  }

  @Test
  void aPotholeIsReportedInWordsAndKeptAsTheyWereSaid() throws SQLException {
    var caller =
        WireCaller.pressing(SPOKEN_POTHOLE + "1|1|1|").saying(WHERE, WHAT).from("01772000002");
    var call = line.ring(caller);

    assertThat(caller.heard())
        .containsSubsequence("report.group.ask", "report.category.ask", "report.place.record")
        .containsSubsequence("report.message.recorded", "report.details.offer")
        .containsSubsequence("report.details.record", "report.message.recorded", "report.done")
        .containsSubsequence("report.expected", "report.number", "goodbye")
        .doesNotContain("report.updates.ask");
    assertThat(line.outcomeOf(call)).isEqualTo("COMPLETED");
    var reference = referenceOf(call);
    assertThat(caller.words()).contains("Its number is " + reference);
    assertThat(sound(reference, "PLACE")).isEqualTo(WHERE.wav());
    assertThat(sound(reference, "DETAILS")).isEqualTo(WHAT.wav());
    assertThat(text("SELECT category FROM service_request WHERE reference = '" + reference + "'"))
        .isEqualTo("pothole");
    assertThat(line.messagesLeft()).isEmpty();
  }

  @Test
  void aMessageIsHeardAndSaidAgainBeforeItCounts() throws SQLException {
    var caller = WireCaller.pressing(SPOKEN_POTHOLE + "2|3|1|2|").saying(WHERE, WHAT);
    var reference = referenceOf(line.ring(caller));

    assertThat(caller.heardAgain()).containsExactly(WHERE.wav());
    assertThat(sound(reference, "PLACE")).isEqualTo(WHAT.wav());
    assertThat(line.messagesLeft()).isEmpty();
  }

  @Test
  void whoHangsUpInTheMiddleOfAMessageHasSentIt() throws SQLException {
    var where = referenceOf(line.ring(WireCaller.pressing(SPOKEN_POTHOLE).saying(WHERE.cutOff())));
    assertThat(sound(where, "PLACE")).as("with its length").isEqualTo(WHERE.wav());

    var caller = WireCaller.pressing(SPOKEN_POTHOLE + "1|1|").saying(WHERE, WHAT.cutOff());
    var both = referenceOf(line.ring(caller));
    assertThat(sound(both, "DETAILS")).isEqualTo(WHAT.wav());
    assertThat(line.messagesLeft()).isEmpty();
  }

  @Test
  void whoSaysNothingReportsNothing() {
    var caller = WireCaller.pressing(SPOKEN_POTHOLE);
    var call = line.ring(caller);

    assertThat(caller.heard()).contains("report.message.none", "adviser.connecting");
    assertThat(reportsOf(call)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {SPOKEN_POTHOLE + "1|1|1|", STREET_LIGHT + "%s#|1|1|1|1|*", "2|5|3|1|2|*|"})
  void aHangUpAtAnyKeyLeavesACompleteRecordAndNothingHalfDone(String keys) {
    var length = keys.formatted(column()).length();
    for (int at = 0; at <= length; at++) {
      var pressed = keys.formatted(column()).substring(0, at);
      var caller = WireCaller.pressing(pressed + "!").saying(WHERE, WHAT).from(mobile());
      var call = line.ring(caller);

      assertThat(line.outcomeOf(call)).as("after " + pressed).isNotNull();
      var isComplete =
          caller.heard().contains("report.details.offer")
              || caller.heard().contains("report.message.recorded");
      assertThat(reportsOf(call)).as("after " + pressed).isEqualTo(isComplete ? 1 : 0);
      assertThat(line.messagesLeft()).isEmpty();
    }
  }

  @Test
  void aKnownProblemIsToldAndWhoWantsIsToldOfUpdates() {
    var column = column();
    var known = reported(column);
    var caller = WireCaller.pressing(STREET_LIGHT + column + "#|1|1|").from(mobile());
    var call = line.ring(caller);

    assertThat(caller.heard())
        .containsSubsequence("report.known", "report.known.updates", "report.known.anyway")
        .containsSubsequence("report.updates.done", "report.number");
    assertThat(caller.words()).contains("Its number is " + known);
    assertThat(reportsOf(call)).isZero();
    assertThat(
            line.count(
                "subscription JOIN service_request ON id = request_id WHERE reference = '%s'"
                    .formatted(known)))
        .isEqualTo(1);
  }

  @Test
  void aKnownProblemIsReportedAnywayAndALandlineIsOfferedTheNumber() {
    var column = column();
    reported(column);
    var caller = WireCaller.pressing(STREET_LIGHT + column + "#|1|2|2|").from("01772000003");
    var call = line.ring(caller);

    assertThat(caller.heard()).contains("report.known.number").doesNotContain("report.updates.ask");
    assertThat(reportsOf(call)).isEqualTo(1);
  }

  @Test
  void aMobileIsAskedWhetherItWantsATextAndNothingIsTakenForGranted() {
    var wants = mobile();
    ring(WireCaller.pressing(STREET_LIGHT + column() + "#|1|2|1|").from(wants));
    var doesNot = mobile();
    ring(WireCaller.pressing(STREET_LIGHT + column() + "#|1|2|2|").from(doesNot));
    var silent = mobile();
    ring(WireCaller.pressing(STREET_LIGHT + column() + "#|1|2|").from(silent));

    assertThat(line.count("subscription WHERE caller_number = '" + wants + "'")).isEqualTo(1);
    assertThat(line.count("subscription WHERE caller_number = '" + doesNot + "'")).isZero();
    assertThat(line.count("subscription WHERE caller_number = '" + silent + "'")).isZero();
  }

  @Test
  void wherePostcodesAreKnownOneTellsWhereItIs() {
    var store = TestDatabase.fresh();
    try (var office = store.open(RoleMatrix.CONSOLE);
        var known = JourneyLine.open(store, store.settings(RoleMatrix.IVR))) {
      var here = Optional.of(new Place.Point(53.7632, -2.7031));
      var near = Optional.of(new Place.Point(53.7638, -2.7031));
      new PostcodeLoad(office)
          .replaceBy(
              List.of(
                      new Postcode("BB5 1QP", "E07000120", here),
                      new Postcode("BB5 1QD", "E07000120", near))
                  .iterator(),
              _ -> {});
      var first = WireCaller.pressing("2|1|1|3|225177#|1|2|").from("01772000006");
      known.ring(first);
      assertThat(first.heard())
          .containsSubsequence("report.place.postcode", "place.postcode.readback", "report.done");
      assertThat(known.count("service_request WHERE postcode = 'BB5 1QP'")).isEqualTo(1);

      var second = WireCaller.pressing("2|1|1|3|225173#|1|1|").from("01772000007");
      known.ring(second);
      assertThat(second.heard()).as("67 m away").contains("report.known");
      assertThat(known.count("service_request")).isEqualTo(1);
    }
  }

  @Test
  void theNumberIsRepeated() {
    var caller =
        ring(WireCaller.pressing(STREET_LIGHT + column() + "#|1|2|**").from("01772000004"));

    assertThat(caller.heard().stream().filter("report.number"::equals)).hasSize(3);
  }

  @Test
  void aStoreThatIsAwayIsOwnedUpTo() {
    var store = TestDatabase.fresh();
    try (var proxy = store.proxy();
        var away = JourneyLine.open(store, store.settings(RoleMatrix.IVR, proxy))) {
      proxy.cut();
      var caller = WireCaller.pressing(STREET_LIGHT + "77#|1|2|").from("01772000005");
      away.ringWithoutRecord(caller);

      assertThat(caller.heard())
          .containsSubsequence("report.details.offer", "trouble", "adviser.connecting")
          .doesNotContain("report.done");
      proxy.restore();
    }
  }

  @Test
  void theCallersOwnReportIsOfferedAndToldWithItsNoteAndDay() {
    var number = mobile();
    var column = column();
    ring(WireCaller.pressing(STREET_LIGHT + column + "#|1|2|2|").from(number));
    var reference =
        text("SELECT reference FROM service_request WHERE column_number = '" + column + "'");
    staff.note(
        reference,
        Optional.of(ReportStatus.SCHEDULED),
        Optional.of("A new lamp is ordered."),
        Optional.empty(),
        "Ada");

    var caller = ring(WireCaller.pressing("3|1|1|!").from(number));
    assertThat(caller.heard())
        .containsSubsequence("progress.own", "progress.scheduled", "progress.note")
        .containsSubsequence("report.expected", "report.updates.ask", "report.updates.done");
    assertThat(caller.words())
        .contains("We have a report of a street light from this telephone, made today")
        .contains("The last note says: A new lamp is ordered.");
    assertThat(ring(WireCaller.pressing("3|2|!").from(number)).heard())
        .as("is it that one? no")
        .containsSubsequence("progress.own", "progress.ask");
  }

  @Test
  void anybodyWithTheNumberIsToldAndNobodyWithAWrongOne() {
    var reference = reported(column());
    staff.note(
        reference, Optional.of(ReportStatus.FIXED), Optional.empty(), Optional.empty(), "Ada");

    var caller = ring(WireCaller.pressing("3|" + reference + "#|!").from(""));
    assertThat(caller.heard())
        .containsSubsequence("progress.ask", "progress.about", "progress.fixed", "menu.main.ask")
        .doesNotContain("report.expected", "report.updates.ask");
    var last = (char) ('0' + (reference.charAt(8) - '0' + 1) % 10);
    var wrong = ring(WireCaller.pressing("3|" + reference.substring(0, 8) + last + "#|!").from(""));
    assertThat(wrong.heard())
        .contains("pay.reference.wrong.check")
        .doesNotContain("progress.about");
    var nobodys = ring(WireCaller.pressing("3|" + unused() + "#|!").from(""));
    assertThat(nobodys.heard()).containsSubsequence("progress.none", "menu.main.ask");
  }

  private static String unused() {
    return ReportReference.random();
  }

  private static long reportsOf(String call) {
    return line.count(
        "service_request JOIN interaction ON interaction.id = interaction_id"
            + " WHERE asterisk_unique_id = '"
            + call
            + "'");
  }

  private static String referenceOf(String call) {
    return text(
        "SELECT reference FROM service_request JOIN interaction"
            + " ON interaction.id = interaction_id WHERE asterisk_unique_id = '"
            + call
            + "'");
  }

  private static String text(String sql) {
    return line.text(sql);
  }

  private static byte[] sound(String reference, String kind) throws SQLException {
    try (var superuser = line.store.superuser();
        var query =
            superuser.prepareStatement(
                "SELECT content FROM attachment JOIN service_request"
                    + " ON service_request.id = request_id WHERE reference = ? AND kind = ?")) {
      query.setString(1, reference);
      query.setString(2, kind);
      try (var rows = query.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getBytes(1);
      }
    }
  }
}
