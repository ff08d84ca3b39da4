package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.Interaction;
import redrose.requests.NewReport;
import redrose.requests.Place;
import redrose.requests.Place.Point;
import redrose.requests.PostedReport;
import redrose.requests.ReportFilter;
import redrose.requests.ReportMoves;
import redrose.requests.ReportReference;
import redrose.requests.ReportRefused;
import redrose.requests.ReportStatus;
import redrose.requests.Uuid7;
import redrose.requests.VoiceMessage;
import redrose.requests.Wav;

/** Reports made on calls and by other systems, each step under the role that takes it. */
class ReportsTest {
  private static final Duration KEEP = Duration.ofDays(30);
  private static final Duration WITHIN = Duration.ofDays(30);
  private static final LocalDate SOON = LocalDate.of(2026, 12, 1);

  private static Fixture fixture;
  private static Database console;
  private static Database open311;
  private static Reports reports;
  private static ReportDesk desk;
  private static PublicReports others;
  private static ApiKeys keys;
  private static int last;

  @BeforeAll
  static void open() {
    fixture = new Fixture();
    console = fixture.database.open(RoleMatrix.CONSOLE);
    reports = new Reports(fixture.ivr, KEEP);
    desk = new ReportDesk(console);
    open311 = fixture.database.open(RoleMatrix.OPEN311);
    others = new PublicReports(open311);
    keys = new ApiKeys(console);
  }

  @AfterAll
  static void close() {
    open311.close();
    console.close();
    fixture.close();
  }

  private static Interaction call() {
    return fixture.call();
  }

  private static VoiceMessage message(VoiceMessage.Kind kind) {
    return new VoiceMessage(kind, new Wav(new byte[500]), 28);
  }

  private static NewReport report(Place place, VoiceMessage... messages) {
    return NewReport.of(call(), "pothole", place, Optional.of(SOON), List.of(messages));
  }

  private static String made() {
    return reports.insert(report(Place.spoken(), message(VoiceMessage.Kind.PLACE)));
  }

  private static String column() {
    return String.valueOf(++last);
  }

  @Test
  void aReportIsKeptOnceWithItsMessages() {
    var report =
        report(
            Place.postcode("PR1 8XJ").andSpoken(),
            message(VoiceMessage.Kind.PLACE),
            message(VoiceMessage.Kind.DETAILS));
    var reference = reports.insert(report);

    assertThat(reports.insert(report)).isEqualTo(reference);
    assertThat(ReportReference.isValid(reference)).isTrue();
    var kept = desk.find(reference).orElseThrow();
    assertThat(kept.place()).isEqualTo(report.place());
    assertThat(kept.messages()).hasSize(2).allMatch(message -> message.durationMs() == 28);
    assertThat(kept.notes()).singleElement().matches(note -> note.person().isEmpty());
    assertThat(reports.find(reference).orElseThrow().expectedOn()).contains(SOON);
  }

  @Test
  void theDatabaseKnowsTheSameMovesAsTheTable() throws SQLException {
    var moves = new TreeSet<String>();
    for (var from : ReportStatus.values()) {
      ReportMoves.from(from).forEach(to -> moves.add(from + ">" + to));
    }
    assertThat(rows("SELECT from_status || '>' || to_status FROM report_move")).isEqualTo(moves);
  }

  @Test
  void theDatabaseKnowsAReferenceAsTheCodeDoes() throws SQLException {
    for (int i = 0; i < 200; i++) {
      var reference = ReportReference.random();
      var wrong = reference.substring(0, 8) + (char) ('0' + (reference.charAt(8) - '0' + 1) % 10);
      assertThat(rows("SELECT is_report_reference('%s')".formatted(reference))).contains("t");
      assertThat(rows("SELECT is_report_reference('%s')".formatted(wrong))).contains("f");
      assertThat(ReportReference.isValid(wrong)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReportGoesWhereTheTableLetsItAndNowhereElse(ReportStatus to) {
    for (var from : EnumSet.allOf(ReportStatus.class)) {
      var reference = made();
      if (from != ReportStatus.RECEIVED) {
        move(reference, from);
      }
      if (from == to || ReportMoves.isLegal(from, to)) {
        assertThat(move(reference, to)).isEqualTo(to);
      } else {
        assertThatExceptionOfType(ReportRefused.class)
            .isThrownBy(() -> move(reference, to))
            .withMessageContaining("can't become");
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> execute(noteSql(reference, to)))
            .withMessageContaining("may not go from " + from);
      }
    }
  }

  @Test
  void theLastNoteAndTheExpectedDayAreTold() {
    var reference = made();
    var later = SOON.plusDays(7);
    desk.note(
        reference,
        Optional.of(ReportStatus.SCHEDULED),
        Optional.of("The gang comes on Tuesday"),
        Optional.of(later),
        "Ada");
    desk.note(
        reference, Optional.of(ReportStatus.ACCEPTED), Optional.empty(), Optional.empty(), "Grace");

    var known = reports.find(reference).orElseThrow();
    assertThat(known.note()).contains("The gang comes on Tuesday");
    assertThat(known.expectedOn()).contains(later);
    move(reference, ReportStatus.FIXED);
    assertThat(reports.find(reference).orElseThrow().expectedOn()).isEmpty();
    assertThat(desk.find(reference).orElseThrow().notes())
        .extracting(note -> note.person().orElse("-"))
        .containsExactly("-", "Ada", "Grace", "Ada");
  }

  @Test
  void aCallerIsTheOneWhoReportedOrAskedToBeTold() {
    var mine = call();
    var other =
        Interaction.call("+447700900999", "+441772000000", "9.1", Instant.now()).speaking("en");
    new InteractionEvents(fixture.ivr).append(List.of(other), List.of());
    var reference =
        reports.insert(
            NewReport.of(other, "pothole", Place.column(column()), Optional.empty(), List.of()));

    assertThat(reports.ofCaller("+447700900999", WITHIN))
        .extracting(known -> known.reference())
        .containsExactly(reference);
    assertThat(reports.ofCaller("+447700900998", WITHIN)).isEmpty();
    reports.subscribe(reference, "+447700900998", "en", mine.id());
    reports.subscribe(reference, "+447700900998", "en", mine.id());
    assertThat(reports.ofCaller("+447700900998", WITHIN)).hasSize(1);
    assertThat(reports.ofCaller("+447700900998", Duration.ofMillis(-1))).isEmpty();
  }

  @Test
  void whoAskedToBeToldGetsATextWhenAReportMoves() throws SQLException {
    var mine = call();
    var reference = made();
    reports.subscribe(reference, "07700900997", "pl", mine.id());

    desk.note(reference, Optional.empty(), Optional.of("Seen"), Optional.empty(), "Ada");
    assertThat(texts(reference)).isEmpty();
    move(reference, ReportStatus.SCHEDULED);
    move(reference, ReportStatus.FIXED);

    assertThat(texts(reference))
        .containsExactly(
            "+447700900997 pl report-scheduled " + reference,
            "+447700900997 pl report-fixed " + reference);
  }

  @Test
  void aMoveThatIsRefusedTellsNobody() throws SQLException {
    var reference = made();
    reports.subscribe(reference, "07700900996", "en", call().id());

    assertThatExceptionOfType(ReportRefused.class)
        .isThrownBy(
            () ->
                desk.note(
                    reference,
                    Optional.of(ReportStatus.FIXED),
                    Optional.of("x".repeat(301)),
                    Optional.empty(),
                    "Ada"));

    assertThat(texts(reference)).isEmpty();
  }

  @Test
  void theSameIsAnOpenOneOfItsKindAtItsPlace() {
    var column = column();
    var reference = reports.insert(report(Place.column(column)));

    assertThat(reports.same("pothole", Place.column(column)).orElseThrow().reference())
        .isEqualTo(reference);
    assertThat(reports.same("street-light", Place.column(column))).isEmpty();
    assertThat(reports.same("pothole", Place.column(column()))).isEmpty();
    assertThat(reports.same("pothole", Place.spoken())).isEmpty();
    move(reference, ReportStatus.FIXED);
    assertThat(reports.same("pothole", Place.column(column))).isEmpty();
  }

  @Test
  void aPostcodeIsThePlaceWhereNobodyGaveAColumn() {
    reports.insert(report(Place.postcode("PR9 9ZZ")));

    assertThat(reports.same("pothole", Place.postcode("PR9 9ZZ"))).isPresent();
    assertThat(reports.same("pothole", Place.postcode("PR9 9ZY"))).isEmpty();
  }

  @Test
  void aHundredMetresAreTheSamePlace() {
    reports.insert(report(at(53.7632, -2.7031)));

    assertThat(reports.same("pothole", at(53.7632, -2.7045))).as("92 m west").isPresent();
    assertThat(reports.same("pothole", at(53.7640, -2.7031))).as("89 m north").isPresent();
    assertThat(reports.same("pothole", at(53.7632, -2.7048))).as("112 m west").isEmpty();
    assertThat(reports.same("pothole", at(53.7642, -2.7031))).as("111 m north").isEmpty();
  }

  @Test
  void whatWasTranscribedIsFoundAndItsSoundIsDeletedInTime() throws SQLException {
    var messages = new VoiceMessages(fixture.ivr);
    var soon = new Reports(fixture.ivr, Duration.ZERO);
    var reference = soon.insert(report(Place.spoken(), message(VoiceMessage.Kind.PLACE)));
    var waiting = messages.waiting("en", 1_000);
    assertThat(messages.waiting("pl", 10)).isEmpty();
    waiting.forEach(
        each -> messages.transcribed(each.id(), "outside the old mill on Broadgate", "a model"));
    messages.deleteOld();

    assertThat(desk.search("\"old mills\"", 100))
        .as("by the words' stems")
        .anyMatch(line -> line.reference().equals(reference));
    assertThat(desk.search("mill -broadgate", 100)).isEmpty();
    var message = desk.find(reference).orElseThrow().messages().getFirst();
    assertThat(message.isDeleted()).isTrue();
    assertThat(message.transcript()).contains("outside the old mill on Broadgate");
    assertThat(rows("SELECT content IS NULL FROM attachment WHERE delete_after <= now()"))
        .containsExactly("t");
    assertThat(rows("SELECT content IS NULL FROM attachment WHERE delete_after > now()"))
        .doesNotContain("t");
  }

  @Test
  void anotherSystemSendsAReportAndReadsItWithoutWhoSentIt() {
    keys.add("fixmystreet", "Ada");
    var posted = posted("fixmystreet");
    var reference = others.insert(posted);

    assertThat(others.insert(posted)).as("the same again").isEqualTo(reference);
    var read = others.find(ReportFilter.of(reference)).getFirst();
    assertThat(read.description()).contains("A deep hole");
    assertThat(read.toString()).doesNotContain("Lovelace", "ada@example.org");
    assertThat(others.find(filter(Optional.of(true), 1, 1_000)))
        .anyMatch(line -> line.reference().equals(reference));
    assertThat(others.find(filter(Optional.of(false), 1, 1_000)))
        .noneMatch(line -> line.reference().equals(reference));
  }

  @Test
  void pagesFollowOneAnother() {
    for (int i = 0; i < 5; i++) {
      made();
    }
    var all = others.find(filter(Optional.empty(), 1, 1_000));
    assertThat(others.find(filter(Optional.empty(), 1, 2))).isEqualTo(all.subList(0, 2));
    assertThat(others.find(filter(Optional.empty(), 2, 2))).isEqualTo(all.subList(2, 4));
  }

  @Test
  void aKeyHoldsUntilItIsRevokedAndIsNowhereInTheStore() throws SQLException {
    var key = keys.add("an-app", "Ada");

    assertThat(keys.nameOf(key)).contains("an-app");
    assertThat(keys.nameOf(key + "x")).isEmpty();
    assertThat(rows("SELECT api_key::text FROM api_key").toString()).doesNotContain(key);
    keys.revoke("an-app");
    assertThat(keys.nameOf(key)).isEmpty();
    assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> keys.revoke("an-app"));
    assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> keys.add("an-app", "Ada"));
    assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> keys.add("An App", "Ada"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE report_note SET note = 'other'",
        "DELETE FROM report_note",
        "UPDATE service_request SET category = 'other', version = version + 1",
        "UPDATE service_request SET status = 'ACCEPTED'",
        "INSERT INTO service_request (id, reference, category, status, channel, place_is_spoken)"
            + " SELECT gen_random_uuid(), reference, 'pothole', 'FIXED', 'telephone', true"
            + " FROM service_request"
      })
  void theOwnerCanNotRewriteAReport(String change) {
    made();

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> execute(change))
        .matches(e -> e.getSQLState().startsWith("23"), "an integrity constraint");
  }

  private static Place at(double latitude, double longitude) {
    return new Place(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Point(latitude, longitude)),
        Optional.empty(),
        false);
  }

  private static PostedReport posted(String key) {
    return new PostedReport(
        Uuid7.next(),
        "pothole",
        key,
        at(54.1, -2.9),
        Optional.of("A deep hole"),
        Optional.of("https://example.org/hole.jpg"),
        Optional.of(SOON),
        new PostedReport.Contact(
            Optional.of("Ada"),
            Optional.of("Lovelace"),
            Optional.of("ada@example.org"),
            Optional.empty()));
  }

  private static ReportFilter filter(Optional<Boolean> open, int page, int size) {
    return new ReportFilter(
        Set.of(), Set.of("pothole"), open, Optional.empty(), Optional.empty(), page, size);
  }

  private static ReportStatus move(String reference, ReportStatus to) {
    return desk.note(reference, Optional.of(to), Optional.empty(), Optional.empty(), "Ada")
        .status();
  }

  private static String noteSql(String reference, ReportStatus to) {
    return "INSERT INTO report_note (request_id, status, person) SELECT id, '%s', 'Ada' FROM service_request WHERE reference = '%s'"
        .formatted(to, reference);
  }

  /** The texts that were queued for a report, the first one first. */
  private static List<String> texts(String reference) throws SQLException {
    var sql =
        "SELECT concat_ws(' ', recipient, language, template, details ->> 'reference')"
            + " FROM notification WHERE key LIKE ? ORDER BY key";
    try (var owner = fixture.database.connect(OwnerRole.NAME);
        var statement = owner.prepareStatement(sql)) {
      statement.setString(1, "report:" + reference + ":%");
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var owner = fixture.database.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Set<String> rows(String sql) throws SQLException {
    var found = new TreeSet<String>();
    try (var superuser = fixture.database.superuser();
        var statement = superuser.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
