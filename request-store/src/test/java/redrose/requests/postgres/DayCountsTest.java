package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.requests.calls.CallFilter;
import redrose.requests.calls.ServiceGroup;
import redrose.requests.calls.ServiceLine;

/** What is kept of a day says what counting it says, whatever comes in late or is forgotten. */
class DayCountsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String STEPS =
      """
      INSERT INTO interaction_event
      SELECT id, 'ivr-core-1', number, started_at + number * interval '1 second', kind, details::jsonb
      FROM interaction CROSS JOIN (VALUES
        (1, 'asked', '{"question": "main"}'),
        (2, 'asked', '{"question": "amount"}'),
        (3, 'keyed', '{"question": "amount", "outcome": "given", "keys": "1250#"}'),
        (4, 'connected', '{"desk": "advisers", "result": "answered"}')) AS step (number, kind, details)
      WHERE number < 2 OR outcome <> 'PAID'
      """;

  private final LocalDate day = LocalDate.now(LONDON).minusDays(3);
  private final TestDatabase store = TestDatabase.fresh();
  private final Database console =
      Database.open(
          store.settings(RoleMatrix.CONSOLE).patient(Duration.ofMinutes(1)),
          new SimpleMeterRegistry());
  private final DayCounts days = new DayCounts(console);
  private final ServiceReport report = new ServiceReport(console);
  private final CallPaths paths = new CallPaths(console);

  @BeforeEach
  void callsOfLongAgo() throws SQLException {
    run(RoleMatrix.IVR, calls("0000"));
    run(OwnerRole.NAME, STEPS);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aCountedDayReadsAsItDidBefore() throws SQLException {
    var before = all();
    assertThat(main("").calls()).isEqualTo(10);
    assertThat(main("").ninetieth()).isEqualTo(Duration.ofSeconds(90));
    assertThat(before.toString())
        .contains("advisers, answered", "unpaidPence=5000", "key=09", "key=pl");
    countAll();
    assertThat(kept()).isPositive();
    assertThat(all()).isEqualTo(before);
    // by its sums, not by its calls: without them the same is said
    run(OwnerRole.NAME, "DELETE FROM interaction_event");
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void whatComesInLateIsCounted() throws SQLException {
    countAll();
    run(RoleMatrix.IVR, calls("1111"));
    assertThat(kept()).isZero();
    assertThat(main("").calls()).isEqualTo(20);
    countAll();
    assertThat(main("").calls()).isEqualTo(20);
    run(
        RoleMatrix.IVR,
        "UPDATE interaction SET outcome = 'FAILED' WHERE id::text LIKE '1111%' AND outcome ="
            + " 'PAID'");
    assertThat(main("").completed()).isEqualTo(3);
    countAll();
    run(
        RoleMatrix.IVR,
        """
        INSERT INTO interaction_event VALUES ('00000000-0000-7000-8000-000000000003', 'ivr-core-2', 1,
          '%s 09:31 Europe/London', 'asked', '{"question": "late"}')
        """
            .formatted(day));
    assertThat(paths.of(day, day).toString()).contains("late");
  }

  @Test
  void whatIsBeingWrittenWhileADayIsCountedIsWaitedFor() throws Exception {
    try (var late = store.connect(RoleMatrix.IVR);
        var statement = late.createStatement()) {
      late.setAutoCommit(false);
      statement.execute(calls("2222"));
      var counting = CompletableFuture.runAsync(this::countAll);
      Eventually.isTrue(this::somebodyWaits);
      late.commit();
      counting.join();
    }
    countAll();
    assertThat(main("").calls()).isEqualTo(20);
    assertThat(kept()).isPositive();
  }

  @Test
  void callsAreFoundByWhereTheyCameToBeforeAndAfter() throws SQLException {
    var before = ended("amount", 100);
    assertThat(before).hasSize(7);
    countAll();
    assertThat(ended("amount", 100)).isEqualTo(before);
    assertThat(ended("amount", 3)).isEqualTo(before.subList(0, 3));
    run(RoleMatrix.IVR, calls("3333"));
    assertThat(ended("amount", 100)).isEqualTo(before);
    assertThat(count("came_to")).as("with the day's other sums").isZero();
  }

  @Test
  void aDayThatGoesOnIsNotCounted() {
    for (var day : List.of("day_of(now())", "day_of(now()) + 1")) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () ->
                  run(
                      RoleMatrix.CONSOLE,
                      "INSERT INTO counted_day (day) VALUES (%s)".formatted(day)))
          .withMessageContaining("over for two hours");
    }
  }

  @Test
  void allIsCountedAnewButWhatIsForgotten() throws SQLException {
    countAll();
    try (var owner = store.open(OwnerRole.NAME)) {
      assertThat(new DayCounts(owner).forget()).isEqualTo(1);
      assertThat(kept()).isZero();
      countAll();
      run(OwnerRole.NAME, "DELETE FROM interaction_event");
      assertThat(new DayCounts(owner).forget()).isZero();
    }
  }

  private String calls(String like) {
    return """
    INSERT INTO interaction (id, channel, started_at, ended_at, outcome, journey, language)
    SELECT ('%1$s0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'telephone',
      '%2$s 09:30 Europe/London',
      '%2$s 09:30 Europe/London'::timestamptz + n * interval '10 seconds',
      (ARRAY['PAID', 'ABANDONED', 'TRANSFERRED'])[1 + n %% 3], 'pay', (ARRAY['en', 'pl'])[1 + n %% 2]
    FROM generate_series(1, 10) AS n
    """
        .formatted(like, day);
  }

  private List<Object> all() {
    return List.of(
        report.of(day, day, Optional.empty()),
        report.of(day.minusDays(3), day.plusDays(3), Optional.of("pl")),
        paths.of(day, day));
  }

  private ServiceLine main(String key) {
    return report.of(day, day, Optional.empty()).get(ServiceGroup.ALL).stream()
        .filter(line -> line.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private List<String> ended(String question, int most) {
    var none = Optional.<String>empty();
    var filter =
        new CallFilter(
            day.atStartOfDay(LONDON).toInstant(),
            day.plusDays(1).atStartOfDay(LONDON).toInstant(),
            none,
            Optional.empty(),
            none,
            none,
            none,
            none,
            Optional.of(question));
    return new CallSearch(console)
        .find(filter, Optional.empty(), most).stream()
            .map(line -> line.call().id().toString())
            .toList();
  }

  private void countAll() {
    while (countSome()) {}
  }

  private boolean countSome() {
    return days.next().isPresent();
  }

  private boolean somebodyWaits() {
    try {
      return count(
              "pg_locks WHERE locktype = 'advisory' AND NOT granted AND database ="
                  + " (SELECT oid FROM pg_database WHERE datname = current_database())")
          > 0;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long kept() throws SQLException {
    return count("service_day WHERE day = '%1$s'".formatted(day))
        * count("path_day WHERE day = '%1$s'".formatted(day));
  }

  private long count(String what) throws SQLException {
    try (var connection = store.superuser();
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + what)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String role, String sql) throws SQLException {
    try (var connection = store.connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
